"""A desktop's panel, as small as it can be: keeps tray icons (StatusNotifierItem with its menu) and hears of progress
(LauncherEntry) on the session bus. Says what it sees, one line of JSON each; reads what to press, one label a line."""

import json
import sys

import dbus
import dbus.service
from dbus.mainloop.glib import DBusGMainLoop
from gi.repository import GLib

WATCHER = "org.kde.StatusNotifierWatcher"
ITEM = "org.kde.StatusNotifierItem"
MENU = "com.canonical.dbusmenu"
LAUNCHER = "com.canonical.Unity.LauncherEntry"
# Whoever shows progress owns this name; Plasma does too.
SHELL = "com.canonical.Unity"
PROPERTIES = "org.freedesktop.DBus.Properties"


def say(**what):
    print(json.dumps(what), flush=True)


class Icon:
    """One icon: asks for what panels show, and again whenever it says that something is new."""

    def __init__(self, bus, owner, path):
        self.item = bus.get_object(owner, path)
        self.menu = bus.get_object(owner, self.read("Menu"))
        bus.add_signal_receiver(self.look, bus_name=owner, dbus_interface=ITEM)
        bus.add_signal_receiver(self.look, bus_name=owner, dbus_interface=MENU)
        self.look()

    def read(self, name):
        return self.item.Get(ITEM, name, dbus_interface=PROPERTIES)

    def entries(self):
        _revision, (_id, _own, children) = self.menu.GetLayout(0, -1, dbus.Array([], signature="s"), dbus_interface=MENU)
        return [(int(entry), {str(key): value for key, value in known.items()}) for entry, known, _below in children]

    def look(self, *_news):
        _name, _pictures, title, _words = self.read("ToolTip")
        sizes = [[int(width), int(height)] for width, height, _bytes in self.read("IconPixmap")]
        labels = [str(known.get("label", "")) for _entry, known in self.entries()]
        status, category = str(self.read("Status")), str(self.read("Category"))
        say(tray={"status": status, "category": category, "tip": str(title), "sizes": sizes, "menu": labels})

    def press(self, label):
        for entry, known in self.entries():
            if known.get("label") == label and known.get("enabled", True):
                self.menu.Event(entry, "clicked", dbus.String(""), dbus.UInt32(0), dbus_interface=MENU)
                return True
        return False


class Panel(dbus.service.Object):
    """Where icons announce themselves. It answers in the order in which panels must: first yes, then it looks."""

    def __init__(self, bus):
        super().__init__(bus, "/StatusNotifierWatcher")
        self.bus = bus
        self.icons = {}
        bus.add_signal_receiver(self.left, "NameOwnerChanged", "org.freedesktop.DBus")
        bus.add_signal_receiver(self.progress, "Update", LAUNCHER)

    @dbus.service.method(WATCHER, in_signature="s", out_signature="", sender_keyword="sender")
    def RegisterStatusNotifierItem(self, item, sender=None):
        owner, path = (sender, item) if item.startswith("/") else (item, "/StatusNotifierItem")
        GLib.idle_add(self.take, str(owner), str(path))

    @dbus.service.method(PROPERTIES, in_signature="ss", out_signature="v")
    def Get(self, interface, name):
        return self.GetAll(interface)[name]

    @dbus.service.method(PROPERTIES, in_signature="s", out_signature="a{sv}")
    def GetAll(self, _interface):
        items = dbus.Array([], signature="s")
        version = dbus.Int32(0)
        return {
            "IsStatusNotifierHostRegistered": True,
            "ProtocolVersion": version,
            "RegisteredStatusNotifierItems": items,
        }

    def take(self, owner, path):
        self.icons[owner] = Icon(self.bus, owner, path)

    def left(self, name, _before, after):
        if after == "" and self.icons.pop(str(name), None) is not None:
            say(tray=None)

    def progress(self, application, known):
        shown = bool(known.get("progress-visible", False))
        say(progress={"application": str(application), "shown": shown, "share": float(known.get("progress", 0))})

    def press(self, stream, _condition):
        label = stream.readline().rstrip("\n")
        if label == "":
            loop.quit()
            return False
        if not any([icon.press(label) for icon in list(self.icons.values())]):
            say(missing=label)
        return True


DBusGMainLoop(set_as_default=True)
session = dbus.SessionBus()
panel = Panel(session)
names = [dbus.service.BusName(name, session, do_not_queue=True) for name in (WATCHER, SHELL)]
loop = GLib.MainLoop()
GLib.io_add_watch(sys.stdin, GLib.IO_IN | GLib.IO_HUP, panel.press)
say(ready=True)
loop.run()
