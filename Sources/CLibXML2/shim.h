#pragma once

// Debian's libxml2 shows ICU's types in the description of an encoding, and they clash with the ICU within Foundation. That
// description is only handed around by pointer here, so its last members need not be known.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/HTMLparser.h>
#include <libxml/SAX2.h>
#include <libxml/encoding.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>
