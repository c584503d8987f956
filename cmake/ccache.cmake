# SPDX-License-Identifier: MIT
# Compiles through ccache where it is installed, so that a rebuild from nothing takes seconds.
find_program(CCACHE ccache)
mark_as_advanced(CCACHE)
if(CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  # Without these four ccache refuses every file that uses a precompiled header ("could not use
  # precompiled header"). They do not weaken the check of contents, only that of file times.
  set(CMAKE_CXX_COMPILER_LAUNCHER
      "${CMAKE_COMMAND}" -E env
      CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime "${CCACHE}")
  # GCC's preprocessed text must name the precompiled header it stands for; ccache's manual asks for it.
  add_compile_options($<$<COMPILE_LANG_AND_ID:CXX,GNU>:-fpch-preprocess>)
endif()
