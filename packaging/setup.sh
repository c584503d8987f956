# SPDX-License-Identifier: MIT
# shellcheck shell=bash
# The set-up that ./run, ./test, ./bench and .ci/run share: packages, configuring, building. Sourced,
# not run.
# The caller sets `root` to the checkout, and `product` and `minutes`: a file that is there once the
# first build is done, and how long that takes on 2 cores. Everything is said on standard error, so that standard
# output belongs to the program. Written for bash 3.2, the one macOS has.

build="${root:?}/build/release"
yes=false

say() { printf '%s\n' "$*" >&2; }
die() {
  say "$*"
  exit 1
}

# Prints debian, fedora, arch, homebrew or unknown: the column of packages.txt.
setup_system() {
  local like=""
  if [ "$(uname -s)" = Darwin ]; then
    if command -v brew >/dev/null; then echo homebrew; else echo unknown; fi
    return
  fi
  # shellcheck source=/dev/null
  if [ -r /etc/os-release ]; then like=" $(. /etc/os-release && echo "${ID:-} ${ID_LIKE:-}") "; fi
  case "$like" in
    *" debian "* | *" ubuntu "*) echo debian ;;
    *" fedora "* | *" rhel "*) echo fedora ;;
    *" arch "*) echo arch ;;
    *) echo unknown ;;
  esac
}

# setup_names SYSTEM NEED PART…: the cells of the table, one a line. An unknown system gets
# Debian's names, the best known ones, to read.
setup_names() {
  local system=$1 need=$2 part row_need debian fedora arch homebrew cell
  shift 2
  while read -r part row_need debian fedora arch homebrew; do
    case "$part" in "" | \#*) continue ;; esac
    case " $* " in *" $part "*) ;; *) continue ;; esac
    [ "$row_need" = "$need" ] || continue
    case "$system" in
      fedora) cell=$fedora ;;
      arch) cell=$arch ;;
      homebrew) cell=$homebrew ;;
      *) cell=$debian ;;
    esac
    [ "$cell" = - ] || printf '%s\n' "${cell//,/$'\n'}"
  done <"$root/packaging/packages.txt"
}

# setup_installed SYSTEM NAME…: prints those that are installed. Asks the database, not the network.
setup_installed() {
  local system=$1 name
  shift
  case "$system" in
    debian)
      # shellcheck disable=SC2016 # the fields are dpkg's
      dpkg-query -W -f='${db:Status-Status} ${Package}\n' "$@" 2>/dev/null | sed -n 's/^installed //p'
      ;;
    fedora)
      for name in "$@"; do if rpm -q --quiet --whatprovides "$name"; then echo "$name"; fi; done
      ;;
    arch)
      for name in "$@"; do if pacman -Qq "$name" >/dev/null 2>&1; then echo "$name"; fi; done
      ;;
    homebrew)
      for name in "$@"; do
        if [ -e "${HOMEBREW_PREFIX:-$(brew --prefix)}/opt/$name" ]; then echo "$name"; fi
      done
      ;;
  esac
  return 0
}

# setup_missing SYSTEM CELL…: prints the cells of which no name is installed.
setup_missing() {
  local system=$1 cell name names=() installed found
  shift
  [ $# -gt 0 ] || return 0
  for cell in "$@"; do
    for name in ${cell//|/ }; do names+=("$name"); done
  done
  installed=" $(setup_installed "$system" "${names[@]}" | tr '\n' ' ') "
  for cell in "$@"; do
    found=false
    for name in ${cell//|/ }; do case "$installed" in *" $name "*) found=true ;; esac done
    $found || printf '%s\n' "$cell"
  done
}

# setup_choose SYSTEM CELL…: for each cell the first name that the package manager can install, or
# the first of all when it knows none (its error names the package then).
setup_choose() {
  local system=$1 cell name chosen
  shift
  for cell in "$@"; do
    chosen=${cell%%|*}
    case "$system:$cell" in
      debian:*\|*)
        for name in ${cell//|/ }; do
          if apt-cache show "$name" >/dev/null 2>&1; then
            chosen=$name
            break
          fi
        done
        ;;
    esac
    printf '%s\n' "$chosen"
  done
}

# Fills `as_root` with what gives the right to install; false when nothing does.
setup_rights() {
  as_root=()
  if [ "$1" = homebrew ] || [ "$(id -u)" = 0 ]; then return 0; fi
  command -v sudo >/dev/null || return 1
  as_root=(sudo)
}

# setup_install SYSTEM CELL…
setup_install() {
  local system=$1 name names=()
  shift
  [ $# -gt 0 ] || return 0
  if [ "$system" = debian ] && ! $updated; then
    # A broken third-party source is no reason to stop: what we need may still be known.
    ${as_root[@]+"${as_root[@]}"} apt-get update </dev/null >&2 \
      || say "apt-get update failed; going on without."
    updated=true
  fi
  while read -r name; do names+=("$name"); done < <(setup_choose "$system" "$@")
  case "$system" in
    debian)
      ${as_root[@]+"${as_root[@]}"} env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y --no-install-recommends "${names[@]}" >&2
      ;;
    fedora) ${as_root[@]+"${as_root[@]}"} dnf install -y "${names[@]}" >&2 ;;
    arch) ${as_root[@]+"${as_root[@]}"} pacman -S --needed --noconfirm "${names[@]}" >&2 ;;
    homebrew) brew install "${names[@]}" >&2 ;;
  esac </dev/null # standard input may hold the key
}

# Someone is at the terminal and did not say --yes: asks. Otherwise goes on.
setup_agreed() {
  local answer
  if $yes || ! [ -t 0 ] || ! [ -t 2 ]; then return 0; fi
  printf 'Go on? [Y/n] ' >&2
  read -r answer || return 1
  case "$answer" in "" | [Yy]*) return 0 ;; *) return 1 ;; esac
}

# setup_list TEXT: package names, wrapped and set in.
setup_list() { printf '%s\n' "$1" | fold -s -w 78 | sed 's/^/  /' >&2; }

# setup_packages PART…: installs what is missing of these parts of the table; ends the script when
# something that must be there cannot be had. Quick, and no package manager, when nothing is.
setup_packages() {
  local system must=() may=() name listed
  local as_root=() updated=false
  system=$(setup_system)
  # shellcheck disable=SC2046 # one word a name
  if [ "$system" != unknown ]; then
    while read -r name; do must+=("$name"); done \
      < <(setup_missing "$system" $(setup_names "$system" must "$@"))
    while read -r name; do may+=("$name"); done \
      < <(setup_missing "$system" $(setup_names "$system" may "$@"))
  elif ! [ -e "$build/build.ninja" ]; then
    say "The packages of this system are not known here. Needed, by their names on Debian:"
    setup_list "$(setup_names unknown must "$@" | sed 's/|.*//' | tr '\n' ' ')"
    say "Going on with what is installed."
  fi
  [ $((${#must[@]} + ${#may[@]})) -gt 0 ] || return 0

  listed=$(setup_choose "$system" ${must[@]+"${must[@]}"} ${may[@]+"${may[@]}"} | tr '\n' ' ')
  if ! setup_rights "$system"; then
    say "Not installed on this computer:"
    setup_list "$listed"
    say "Installing needs an administrator: neither root nor sudo is available here."
    [ ${#must[@]} -eq 0 ] || die "Please have them installed, then start this again."
    say "Going on without; the program works without them."
    return 0
  fi
  say "These packages are missing and will be installed:"
  setup_list "$listed"
  setup_first_build
  setup_agreed || die "Nothing was installed."
  setup_install "$system" ${must[@]+"${must[@]}"} \
    || die "The packages above could not be installed."
  if ! setup_install "$system" ${may[@]+"${may[@]}"}; then
    # One unknown name spoils the whole call, so each gets its own.
    for name in "${may[@]}"; do
      setup_install "$system" "$name" \
        || say "Could not be installed, and the program works without: $name"
    done
  fi
}

# Says once, before the wait, how long it will be.
setup_first_build() {
  if [ -e "${product:?}" ] || ${first_build_said:-false}; then return 0; fi
  first_build_said=true
  say "The first build takes about ${minutes:?} minutes on 2 cores; later ones take a moment."
}

# setup_configure PRESET always|once: once leaves a configured folder alone (the build notices by
# itself when the project's files changed).
setup_configure() {
  local preset=$1 how=$2 fresh=() home=""
  if [ -e "$build/build.ninja" ] && [ -e "$build/CMakeCache.txt" ]; then
    home=$(sed -n 's/^CMAKE_HOME_DIRECTORY:INTERNAL=//p' "$build/CMakeCache.txt")
    if [ "$home" = "$root" ] && [ "$how" = once ]; then return 0; fi
  fi
  # A checkout that was moved or copied keeps the old place in its cache, which CMake refuses.
  if [ -n "$home" ] && [ "$home" != "$root" ]; then fresh=(--fresh); fi
  command -v cmake >/dev/null || die "CMake is missing (3.25 or newer is needed)."
  if [ "$(setup_system)" = homebrew ]; then
    ICU_ROOT="$(brew --prefix icu4c)" # not linked into the common folders
    export ICU_ROOT
  fi
  (cd "$root" && cmake --preset "$preset" ${fresh[@]+"${fresh[@]}"} </dev/null >&2) \
    || die "Configuring failed. CMake 3.25, Qt 6.4 and a C++20 compiler are needed at least" \
      "(Debian 12, Ubuntu 24.04 or newer have them)."
}

# setup_build TARGET…
setup_build() {
  setup_first_build
  cmake --build "$build" --target "$@" </dev/null >&2 || die "The build failed."
}

# Qt wants a UTF-8 locale and warns in the C locale; a person's own language is left as it is.
setup_locale() {
  case "${LC_ALL:-${LC_CTYPE:-${LANG:-C}}}" in
    C | POSIX)
      if [ "$(uname -s)" != Darwin ]; then
        unset LC_ALL
        export LC_CTYPE=C.UTF-8
      fi
      ;;
  esac
}
