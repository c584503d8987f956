# SPDX-License-Identifier: MIT
"""What a window manager does, and there is none on the display of a test: gives the keyboard to a
window."""

import ctypes

_VIEWABLE = 2
_REVERT_TO_PARENT = 2
_LONGEST_TITLE = 256


class _Attributes(ctypes.Structure):
    """XWindowAttributes, of which one is looked at."""
    _fields_ = [("place", ctypes.c_int * 5), ("depth", ctypes.c_int),
                ("visual", ctypes.c_void_p), ("root", ctypes.c_ulong), ("kind", ctypes.c_int),
                ("gravity", ctypes.c_int * 3), ("planes", ctypes.c_ulong * 2),
                ("save_under", ctypes.c_int), ("colormap", ctypes.c_ulong),
                ("map_installed", ctypes.c_int), ("map_state", ctypes.c_int),
                ("masks", ctypes.c_long * 3), ("unmanaged", ctypes.c_int),
                ("screen", ctypes.c_void_p)]


_ErrorHandler = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)


class WindowFocus:
    """Of the display that the environment names."""

    def __init__(self):
        self._x11 = ctypes.CDLL("libX11.so.6")
        self._x11.XOpenDisplay.restype = ctypes.c_void_p
        self._x11.XDefaultRootWindow.restype = ctypes.c_ulong
        # A window may go between two calls; that is no reason to end the test.
        self._ignore = _ErrorHandler(lambda *_: 0)
        self._x11.XSetErrorHandler(self._ignore)
        self._x11.XInternAtom.restype = ctypes.c_ulong
        self._display = ctypes.c_void_p(self._x11.XOpenDisplay(None))
        self._title_property = self._x11.XInternAtom(self._display, b"_NET_WM_NAME", 0)

    def give(self, title):
        """The keyboard to the window whose title begins like this. True: it has it."""
        window = self._find(title)
        if not window:
            return False
        self._x11.XSetInputFocus(self._display, ctypes.c_ulong(window), _REVERT_TO_PARENT,
                                 ctypes.c_ulong(0))
        focused = ctypes.c_ulong()
        self._x11.XGetInputFocus(self._display, ctypes.byref(focused),
                                 ctypes.byref(ctypes.c_int()))
        return focused.value == window

    def _find(self, title):
        """The topmost of them; None: there is none on the screen."""
        root = ctypes.c_ulong(self._x11.XDefaultRootWindow(self._display))
        unused = ctypes.c_ulong()
        windows = ctypes.POINTER(ctypes.c_ulong)()
        count = ctypes.c_uint()
        self._x11.XQueryTree(self._display, root, ctypes.byref(unused), ctypes.byref(unused),
                             ctypes.byref(windows), ctypes.byref(count))
        found = None
        for window in windows[:count.value] if windows else []:
            if self._is_shown(window) and self._title(window).startswith(title):
                found = window
        if windows:
            self._x11.XFree(windows)
        return found

    def _is_shown(self, window):
        attributes = _Attributes()
        known = self._x11.XGetWindowAttributes(self._display, ctypes.c_ulong(window),
                                               ctypes.byref(attributes))
        return known and attributes.map_state == _VIEWABLE

    def _title(self, window):
        kind, count, left = ctypes.c_ulong(), ctypes.c_ulong(), ctypes.c_ulong()
        text = ctypes.c_char_p()
        self._x11.XGetWindowProperty(
            self._display, ctypes.c_ulong(window), ctypes.c_ulong(self._title_property),
            ctypes.c_long(0), ctypes.c_long(_LONGEST_TITLE), 0, ctypes.c_ulong(0),
            ctypes.byref(kind), ctypes.byref(ctypes.c_int()), ctypes.byref(count),
            ctypes.byref(left), ctypes.byref(text))
        title = (text.value or b"").decode("utf-8", "replace")
        if text:
            self._x11.XFree(text)
        return title
