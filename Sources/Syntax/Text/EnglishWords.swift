/// Facts about English spelling that finding words and sentences rests on. All entries are in small letters.
enum EnglishWords {
  /// Titles and the like, which stand before a name: their full stop never ends a sentence before a capital.
  static let titles = words(
    """
    mr mrs ms mx dr prof chas geo thos wm jas gen sen rep reps sens gov lt col sgt capt cmdr adm maj rev hon st mt ft pres fr msgr supt amb atty
    det insp cpl pvt brig messrs mme mlle sr. sra dir pte pfc rear vice-adm maj-gen lt-gen brig-gen pvt sgts drs profs
    """)

  /// Abbreviations that may end a sentence, so that what follows decides.
  static let others = words(
    """
    jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun
    inc corp co ltd bros llc plc cos etc vs al jr sr ph.d m.d b.a m.a u.s u.n u.k e.u a.m p.m d.c e.g i.e cf viz approx est
    dept univ assn ave blvd rd hwy bldg apt vol vols ed eds fig figs pp no nos sec ch art para ext tel resp incl
    ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev okla ore pa penn tenn tex
    va vt wash wis wyo ont que esq hrs min mins yr yrs oz lb lbs sq cu govt intl natl admin spec misc max
    """)

  /// Of those, the ones that are also common words: abbreviations only before a digit.
  static let beforeDigit = words("no nos p pp art sec ch fig figs para vol vols mar sun sat ed max min est")

  /// Of those, the ones that are also common words: abbreviations only when written with a capital.
  static let capitalised = words(
    "jan mar jun jul dec sun sat wed mon co del ill ind la mass miss ore pa wash ark conn kan fla")

  /// Prefixes that stay with their word across a hyphen; all other hyphens are words of their own.
  static let prefixes = words(
    """
    non e anti re co pre pro mid cross post over semi multi ex sub counter mini inter neo socio psycho un ultra trans super
    extra intra micro macro bio geo eco quasi pseudo proto mega meta hyper under de bi tri vice al- x
    """)

  /// Words in which an apostrophe is missing, with the length of the part that is split off.
  static let splits: [String: Int] = [
    "cannot": 3, "gonna": 2, "wanna": 2, "gotta": 2, "gimme": 2, "lemme": 2, "dont": 2, "doesnt": 2, "didnt": 2,
    "isnt": 2, "wasnt": 2, "werent": 2, "arent": 2, "cant": 2, "couldnt": 2, "wouldnt": 2, "shouldnt": 2, "havent": 2,
    "hasnt": 2, "hadnt": 2, "wont": 2, "aint": 2, "thats": 1, "whats": 1, "theres": 1, "hes": 1, "shes": 1, "im": 1,
    "ive": 2, "youre": 2, "theyre": 2, "youve": 2, "theyve": 2, "weve": 2, "youll": 2, "theyll": 2, "itll": 2,
    "dunno": 2,
  ]

  /// What follows an apostrophe and is split off with it.
  static let clitics = words("s m re ve ll d")

  /// Units that are split off the number before them.
  static let units = words(
    "am pm k m bn mn km kg g mm cm ft lb lbs mph kph gb mb kb mw kw gw mhz ghz hz hrs hr min sec bpd bps pc pct c f b p"
  )

  /// Endings of file names and hosts: a full stop before one does not split.
  static let suffixes = words(
    """
    com org net gov edu mil int info biz co uk us ca au de fr eu in nz ie tv io me ly ru cn jp html htm php asp aspx jsp pdf
    doc docx xls xlsx ppt txt exe zip jpg jpeg gif png mp3 avi url csv
    """)

  /// Faces made of marks.
  static let faces = Set(
    [
      ":)", ":(", ";)", ":-)", ":-(", ";-)", ":D", ":P", ":p", ";P", ":/", "=)", "=(", ":O", ":o", "<3", "^_^", ":-D",
      ":-P", ":'(", ":|", "XD", "-_-", ":))", ":)))", "=D", ":]", ":-/", "->", "-->", "=>", "<-", "<--", "w/", "w/o",
      "b/c",
    ])

  private static func words(_ list: String) -> Set<String> {
    Set(list.split { $0 == " " || $0 == "\n" }.map(String.init))
  }
}
