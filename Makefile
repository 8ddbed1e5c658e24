# ctrack: build, try, test, install. `make help` lists the targets.

SWIFT ?= swift
PREFIX ?= /usr/local
DESTDIR ?=

# The Swift libraries are linked in: the program starts in half the time and runs where Swift is not installed. The linker is
# the toolchain's own, since the system's one warns of Foundation's internals.
RELEASE = --configuration release --static-swift-stdlib -Xswiftc -use-ld=lld
CTRACK = .build/release/ctrack
# Not CTRACK_DB: that may be set, and name a ledger that somebody works with.
SAMPLE_DB = .build/sample.db
# Annotated articles beside the package, if there are any.
SHARED ?= ../shared

.DEFAULT_GOAL := build
.PHONY: build run test test-browser test-dist test-spark dist lint bench bench-extraction bench-scale score score-stories setup manual install uninstall clean
.PHONY: test-library test-sanitized test-torture fuzz help

-include Makefile.syntax

build: setup ## release binary: .build/release/ctrack
	@$(SWIFT) build $(RELEASE) --product ctrack

run: build ## read the sample articles into a store of their own and list what is open
	@CTRACK_DB='$(SAMPLE_DB)' sh scripts/run-samples '$(CTRACK)' Data/articles

test: setup lint ## format lint, build, all tests
	@$(SWIFT) build --build-tests
	@SWIFT='$(SWIFT)' sh scripts/test

test-browser: setup ## walk through the pages in headless Chromium, installed if it is missing
	@$(SWIFT) build --product ctrack
	@sh scripts/test-browser .build/debug/ctrack Data .build/screenshots

test-spark: build ## extract 2,000 generated articles under Apache Spark and compare the ledgers; Java and PySpark are installed
	@sh scripts/test-spark '$(CTRACK)' Data .build/spark

test-torture: build ## kill, damage and crowd ledgers, and open those of every earlier schema: ROUNDS=20 DURATION=10 SEED
	@SWIFT='$(SWIFT)' sh scripts/test-torture '$(CTRACK)' Data

test-library: setup ## documentation of the libraries without a warning; the example package built and run
	@$(SWIFT) build --target Store && $(SWIFT) build --target Extraction
	@mkdir -p .build/library && SWIFT='$(SWIFT)' sh scripts/test-library .build/library

FUZZ_SECONDS ?= 60
FUZZ_TARGETS ?=

fuzz: setup ## every reader of foreign bytes against libFuzzer, each for FUZZ_SECONDS (60); FUZZ_TARGETS names some of them
	@SWIFT='$(SWIFT)' sh scripts/fuzz '$(FUZZ_SECONDS)' $(FUZZ_TARGETS)

test-sanitized: setup ## all tests under AddressSanitizer, then under ThreadSanitizer; most of an hour
	@SWIFT='$(SWIFT)' sh scripts/test-sanitized

lint: ## format lint alone
	@$(SWIFT) format lint --strict --recursive Sources Tests Benchmarks Fuzz examples Package.swift

bench: build ## times on a large generated store, speed of extraction and of the parser
	@SWIFT='$(SWIFT)' Benchmarks/run
	@echo
	@$(MAKE) --no-print-directory bench-syntax

BENCH_ROUNDS ?= 5

bench-extraction: setup ## articles a second from files to a ledger on one core, stage by stage, in both modes: BENCH_ROUNDS=5
	@SWIFT='$(SWIFT)' Benchmarks/run-extraction '$(SHARED)' '$(BENCH_ROUNDS)'

bench-scale: build ## the same on a ledger of a million commitments, beside sqlite3: SCALE, ARTICLES, COLD=1; hours the first time
	@SWIFT='$(SWIFT)' COLD='$(COLD)' Benchmarks/scale $(or $(SCALE),1000000) $(or $(ARTICLES),10000)

score: build ## figures of the extraction on annotated articles; CLOSED=1 adds those that nobody opens; FAST=1
	@$(SWIFT) build $(RELEASE) --product ctrack-score
	@CLOSED='$(CLOSED)' FAST='$(FAST)' sh scripts/score '$(CTRACK)' .build/release/ctrack-score '$(SHARED)'

score-stories: build ## figures of the ledger over time on stories with expected ledgers
	@sh scripts/score-stories '$(CTRACK)' '$(SHARED)'

setup: ## install what the build needs from the system
	@SWIFT='$(SWIFT)' sh scripts/setup

manual: build ## man page and shell completions, in .build/share
	@$(SWIFT) build $(RELEASE) --product generate-manual
	@sh scripts/manual '$(CTRACK)' .build/release/generate-manual .build/share

# Under sudo Swift is often not on the path; then what `make manual` built before is installed.
install: ## put program, data, completions and man page below PREFIX (default /usr/local; DESTDIR is honoured)
	@if command -v '$(SWIFT)' >/dev/null; then $(MAKE) --no-print-directory manual; fi
	@sh scripts/install '$(CTRACK)' Data .build/share '$(DESTDIR)$(PREFIX)'

dist: ## packages that need no Swift: .build/packages/ctrack-VERSION-….tar.gz and .deb
	@SWIFT='$(SWIFT)' sh scripts/dist .build/packages

test-dist: dist ## unpack them into a bare Debian, in a folder, and work there; as root
	@sh scripts/test-dist .build/packages

uninstall: ## take away what install put there, and nothing else
	@sh scripts/uninstall '$(DESTDIR)$(PREFIX)'

clean: ## remove what was built, and the sample store
	@$(SWIFT) package clean
	@rm -rf $(SAMPLE_DB) $(SAMPLE_DB)-wal $(SAMPLE_DB)-shm .build/share

help: ## this list
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  \1|\2/p' $(MAKEFILE_LIST) | while IFS='|' read -r name text; do \
	  printf '  make %-16s %s\n' "$$name" "$$text"; done
