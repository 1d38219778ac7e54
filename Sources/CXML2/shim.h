#ifndef SITEGEN_CXML2_SHIM_H
#define SITEGEN_CXML2_SHIM_H

#include <libxml/parser.h>

/* What libxml2 spells as a macro, which Swift does not see. */
static const unsigned int sitegen_xml_sax2 = XML_SAX2_MAGIC;

#endif
