# SPDX-License-Identifier: MIT
"""Sees from outside when a program's window is on the screen: what the X server shows, not what the
program says."""

import ctypes
import os
import select
import time

_SUBSTRUCTURE_NOTIFY = 1 << 19
_MAP_NOTIFY = 19
_ALL_PLANES = ctypes.c_ulong(-1)
_Z_PIXMAP = 2
_SMALLEST_WINDOW = 300  # pixels; what is smaller is no main window
_STRIPE = 16  # pixels, from top to bottom through the middle of the window
_BETWEEN_LOOKS = 0.0005  # seconds


class _MapEvent(ctypes.Structure):
    """XMapEvent, with the room of any XEvent."""
    _fields_ = [("type", ctypes.c_int), ("serial", ctypes.c_ulong), ("sent", ctypes.c_int),
                ("display", ctypes.c_void_p), ("event", ctypes.c_ulong),
                ("window", ctypes.c_ulong), ("room", ctypes.c_long * 24)]


class _Image(ctypes.Structure):
    """The beginning of XImage."""
    _fields_ = [("width", ctypes.c_int), ("height", ctypes.c_int), ("offset", ctypes.c_int),
                ("format", ctypes.c_int), ("data", ctypes.c_void_p), ("order", ctypes.c_int),
                ("unit", ctypes.c_int), ("bit_order", ctypes.c_int), ("pad", ctypes.c_int),
                ("depth", ctypes.c_int), ("bytes_per_line", ctypes.c_int)]


_ErrorHandler = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)


class WindowWatch:
    """Of the display that the environment names."""

    def __init__(self):
        self._x11 = ctypes.CDLL("libX11.so.6")
        self._x11.XOpenDisplay.restype = ctypes.c_void_p
        self._x11.XDefaultRootWindow.restype = ctypes.c_ulong
        self._x11.XGetImage.restype = ctypes.POINTER(_Image)
        # A window may go between two calls; that is no reason to end.
        self._ignore = _ErrorHandler(lambda *_: 0)
        self._x11.XSetErrorHandler(self._ignore)
        self._display = ctypes.c_void_p(self._x11.XOpenDisplay(os.environ["DISPLAY"].encode()))
        root = ctypes.c_ulong(self._x11.XDefaultRootWindow(self._display))
        self._x11.XSelectInput(self._display, root, ctypes.c_long(_SUBSTRUCTURE_NOTIFY))
        self.forget()

    def forget(self):
        """What happened up to now is of no interest."""
        self._x11.XSync(self._display, 1)

    def wait_for_picture(self, patience):
        """Until the next window shows something: time.monotonic_ns(), or None after `patience`
        seconds."""
        end = time.monotonic() + patience
        window = None
        while time.monotonic() < end:
            window = self._mapped_window() or window
            if window and self._shows_something(*window):
                return time.monotonic_ns()
            if window:
                time.sleep(_BETWEEN_LOOKS)
            else:
                select.select([self._x11.XConnectionNumber(self._display)], [], [], 0.1)
        return None

    def _mapped_window(self):
        """The window that came since the last call, its width and height; None: none did."""
        found = None
        while self._x11.XPending(self._display):
            event = _MapEvent()
            self._x11.XNextEvent(self._display, ctypes.byref(event))
            if event.type == _MAP_NOTIFY:
                size = self._size(event.window)
                if min(size) >= _SMALLEST_WINDOW:
                    found = (event.window, *size)
        return found

    def _size(self, window):
        unused, width, height = ctypes.c_ulong(), ctypes.c_uint(), ctypes.c_uint()
        number = ctypes.c_int()
        self._x11.XGetGeometry(self._display, ctypes.c_ulong(window), ctypes.byref(unused),
                               ctypes.byref(number), ctypes.byref(number), ctypes.byref(width),
                               ctypes.byref(height), ctypes.byref(number), ctypes.byref(number))
        return width.value, height.value

    def _shows_something(self, window, width, height):
        """Two different colours in the stripe: the server has painted more than a background."""
        image = self._x11.XGetImage(self._display, ctypes.c_ulong(window), width // 2, 0, _STRIPE,
                                    height, _ALL_PLANES, _Z_PIXMAP)
        if not image:
            return False
        pixels = ctypes.string_at(image.contents.data,
                                  image.contents.bytes_per_line * image.contents.height)
        self._x11.XFree(ctypes.c_void_p(image.contents.data))
        self._x11.XFree(image)
        return pixels != pixels[:4] * (len(pixels) // 4)
