#ifndef SITEGEN_CPANGO_SHIM_H
#define SITEGEN_CPANGO_SHIM_H

#include <fontconfig/fontconfig.h>
#include <pango/pangocairo.h>

#endif
