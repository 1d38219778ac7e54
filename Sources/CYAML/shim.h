#ifndef SITEGEN_CYAML_SHIM_H
#define SITEGEN_CYAML_SHIM_H

#include <yaml.h>

#endif
