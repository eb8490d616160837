"""The page that one lives on: people at the left, the avatar in the middle, the dials at the right."""

from __future__ import annotations

from PyQt6.QtCore import Qt, QTimer
from PyQt6.QtWidgets import QFrame, QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from gui.actions import ActionTable
from gui.bridge import Bridge
from gui.clean_window import CleanWindow
from gui.controls import ControlsPanel
from gui.gallery_panel import GalleryPanel
from gui.jobs import Jobs
from gui.notices import notice_of
from gui.outputs import OUTPUTS
from gui.outputs_bar import OutputsBar
from gui.overlays import Shown
from gui.people import DEMO, People
from gui.preferences import OVERLAYS, Store
from gui.stage import Stage
from lsr_live.errors import LsrError
from lsr_live.frames.frame import AVATAR_SIZE
from lsr_live.live.status import State, Status

_LOOK_MS = 50
"""Between two looks at a calibration."""
_NEEDS_SHOW = ("pause", "calibrate", "record", "snapshot", "virtual_camera", "stream")


class LivePage(QWidget):
    """Wires gallery, stage, outputs and controls to the bridge."""

    def __init__(self, store: Store, people: People, jobs: Jobs, bridge: Bridge, actions: ActionTable) -> None:
        super().__init__()
        self._store, self._people, self._jobs, self._bridge, self._actions = store, people, jobs, bridge, actions
        self.gallery = GalleryPanel(people, jobs, actions)
        self.stage = Stage()
        self.outputs = OutputsBar(actions)
        self.controls = ControlsPanel(store, jobs, actions)
        self.clean: CleanWindow | None = None

        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(10)
        column.addWidget(self.stage, 1)
        column.addWidget(self.outputs)
        side = QFrame()
        side.setProperty("role", "side")
        inside = QVBoxLayout(side)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self.gallery)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setChildrenCollapsible(False)
        for widget in (side, middle, self.controls):
            self.splitter.addWidget(widget)
        self.splitter.setStretchFactor(1, 1)
        letter = self.fontMetrics().averageCharWidth()
        self.splitter.setSizes([40 * letter, 120 * letter, 46 * letter])
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.splitter)

        self._looking = QTimer(self)
        self._looking.setInterval(_LOOK_MS)
        self._looking.timeout.connect(self._look_at_calibration)
        self._wire()
        self._follow_running(bridge.is_running)
        self._enable(bridge.session_status is not None)
        self._follow_overlays()
        self._show_side_panel()
        self._actions["self_view"].setChecked(store.preferences.self_view)
        self.gallery.set_current(store.preferences.identity or DEMO)
        status = bridge.session_status
        if status is not None:
            self._show_status(status)
        for output in OUTPUTS:
            self._show_output(output)
        # A picture that a window before this one was told of and did not take would be the last one told of.
        self._show_picture()
        self._show_camera()

    def _wire(self) -> None:
        bridge, actions, store = self._bridge, self._actions, self._store
        bridge.picture.connect(self._show_picture)
        bridge.camera_picture.connect(self._show_camera)
        bridge.status.connect(self._show_status)
        bridge.running.connect(self._follow_running)
        bridge.opened.connect(lambda: self._enable(True))
        bridge.busy.connect(self.stage.show_busy)
        bridge.person.connect(self.gallery.set_current)
        bridge.driver.connect(self.controls.camera.set_current)
        bridge.outputs.changed.connect(self._show_output)
        self.gallery.chosen.connect(self.choose_person)
        self.gallery.renamed.connect(self._renamed)
        self.gallery.removed.connect(self._removed)
        self.controls.camera.chosen.connect(bridge.drive_by)
        self.stage.self_view.chosen.connect(bridge.choose_face)
        self.stage.self_view_asked.connect(lambda: actions["self_view"].setChecked(True))
        self.stage.first_steps.try_asked.connect(self.try_it)
        self.stage.first_steps.camera_asked.connect(self.try_with_camera)
        self.stage.first_steps.enrol_asked.connect(actions["enrol"].trigger)

        actions["start"].triggered.connect(self._start_or_stop)
        actions["pause"].toggled.connect(bridge.pause)
        actions["calibrate"].triggered.connect(bridge.calibrate)
        actions["snapshot"].triggered.connect(bridge.snapshot)
        for output in OUTPUTS:
            actions[output].triggered.connect(lambda wanted, output=output: bridge.outputs.switch(output, wanted))
        actions["clean_window"].toggled.connect(self._show_clean_window)
        actions["mirror"].triggered.connect(lambda wanted: store.set("motion.mirror", wanted))
        actions["absolute"].triggered.connect(
            lambda wanted: store.set("motion.mode", "absolute" if wanted else "relative")
        )
        actions["self_view"].toggled.connect(self._look_at_self)
        for name in OVERLAYS:
            actions[name].toggled.connect(lambda wanted, name=name: store.prefer(**{name: wanted}))
        actions["side_panel"].toggled.connect(lambda wanted: store.prefer(side_panel=wanted))
        store.preferences_changed.connect(self._preference_changed)
        store.settings_changed.connect(self._setting_changed)
        self._setting_changed("motion.mirror")
        self._setting_changed("motion.mode")

    # -- what the user does -----------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Look for people and cameras that came or went."""
        self.gallery.refresh()
        self.controls.camera.refresh()

    def choose_person(self, key: str) -> None:
        """Show somebody."""
        self._bridge.show_person(key)
        if not self._bridge.is_running:
            self._show_rest(key)

    def try_it(self) -> None:
        """The portrait, moved by the animated driver."""
        self._store.prefer(identity=DEMO, driver="demo")
        self._bridge.start()

    def try_with_camera(self) -> None:
        """The portrait, moved by the first camera there is."""
        self._store.prefer(identity=DEMO, driver="")
        self._bridge.start()

    def _start_or_stop(self) -> None:
        if self._bridge.is_running:
            self._bridge.stop()
        else:
            self._bridge.start()

    def _look_at_self(self, wanted: bool) -> None:
        self._store.prefer(self_view=wanted)
        self._bridge.look_at_self(wanted)
        self.stage.show_self_view(wanted and self._bridge.is_running)

    def _show_clean_window(self, wanted: bool) -> None:
        if wanted and self.clean is None:
            self.clean = CleanWindow()
            self.clean.closed.connect(lambda: self._actions["clean_window"].setChecked(False))
            self.clean.show()
        elif not wanted and self.clean is not None:
            clean, self.clean = self.clean, None
            clean.close()
            clean.deleteLater()

    def _renamed(self, key: str, new: str) -> None:
        if self._store.preferences.identity == key:
            self._store.prefer(identity=new)
            self.gallery.set_current(new)

    def _removed(self, key: str) -> None:
        if self._store.preferences.identity != key:
            return
        if self._bridge.is_running:
            # Shown until another is chosen, but not there any more at the next start.
            self._store.prefer(identity=DEMO)
        else:
            self.choose_person(DEMO)

    # -- what the bridge tells --------------------------------------------------------------------------------------

    def _show_picture(self) -> None:
        avatar = self._bridge.take()
        if avatar is None or not self._bridge.is_running:
            return
        self.stage.view.show_picture(avatar.image, self._bridge.insight)
        if self.clean is not None:
            self.clean.view.show_picture(avatar.image)

    def _show_camera(self) -> None:
        taken = self._bridge.take_camera()
        if taken is not None:
            frame, face = taken
            self.stage.self_view.show_picture(frame.image, face)

    def _show_status(self, status: Status) -> None:
        if not self._bridge.is_running:
            return
        self.stage.show_status(status)
        pause = self._actions["pause"]
        pause.blockSignals(True)
        pause.setChecked(status.state is State.PAUSED)
        pause.blockSignals(False)
        if status.state is State.CALIBRATING:
            self._look_at_calibration()
            self._looking.start()
        else:
            self._looking.stop()

    def _look_at_calibration(self) -> None:
        status = self._bridge.session_status
        if status is not None:
            hint = status.sentence
            self.stage.calibration.show_progress(self._bridge.face, self._bridge.calibration, hint)

    def _show_output(self, output: str) -> None:
        self.outputs.show_output(output, self._bridge.outputs.state(output))

    def _follow_running(self, running: bool) -> None:
        self.outputs.show_running(running)
        if not running:
            self._enable(False)
        newcomer = not running and not self._store.preferences.identity
        self.stage.show_first_steps(newcomer)
        if running:
            self.stage.show_self_view(self._store.preferences.self_view)
            self._bridge.look_at_self(self._store.preferences.self_view)
        else:
            self._looking.stop()
            self.stage.show_stopped()
            self._show_rest(self._store.preferences.identity or DEMO)
            if self._actions["pause"].isChecked():
                self._actions["pause"].setChecked(False)

    def _enable(self, wanted: bool) -> None:
        for name in _NEEDS_SHOW:
            self._actions[name].setEnabled(wanted)

    def _show_rest(self, key: str) -> None:
        """While nothing moves, show who would be shown."""
        job = self._jobs.run(lambda _: self._people.thumbnail(key, AVATAR_SIZE), lane="rest", key="rest", newest=True)
        job.done.connect(self._rest_came)
        job.failed.connect(self._rest_failed)

    def _rest_came(self, picture: object) -> None:
        if not self._bridge.is_running:
            self.stage.view.sleep(picture)  # type: ignore[arg-type]

    def _rest_failed(self, error: Exception) -> None:
        if isinstance(error, LsrError):
            self._bridge.notice.emit(notice_of(error, "person"))

    def _preference_changed(self, name: str) -> None:
        if name in OVERLAYS:
            self._follow_overlays()
        elif name == "side_panel":
            self._show_side_panel()
        elif name == "identity":
            self.stage.show_first_steps(False)

    def _show_side_panel(self) -> None:
        wanted = self._store.preferences.side_panel
        self.controls.setVisible(wanted)
        self._actions["side_panel"].setChecked(wanted)

    def _follow_overlays(self) -> None:
        preferences = self._store.preferences
        shown = Shown(preferences.landmarks, preferences.layout, preferences.candidates)
        for name in OVERLAYS:
            self._actions[name].setChecked(getattr(preferences, name))
        self.stage.view.set_overlays(shown)
        self._bridge.look_inside(shown.any)

    def _setting_changed(self, name: str) -> None:
        motion = self._store.settings.motion
        if name == "motion.mirror":
            self._actions["mirror"].setChecked(motion.mirror)
        elif name == "motion.mode":
            self._actions["absolute"].setChecked(motion.mode == "absolute")

    def close_down(self) -> None:
        """Take the clean window away."""
        if self.clean is not None:
            self._show_clean_window(False)
