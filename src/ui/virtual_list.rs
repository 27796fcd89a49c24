//! A list of any length of which only what is in view stands in the document. The window scrolls, not a box of ours.
//!
//! How high a row is, and how many stand side by side, is the stylesheet's business: the container is a grid with
//! `grid-auto-rows` of a fixed height, and gets its missing rows as padding, directly: by custom properties, which are inherited, everything in the
//! rows would be styled anew with each change.

use leptos::{ev, prelude::*};
use std::{ops::Range, time::Duration};
use web_sys::HtmlElement;

/// Rows that stand ready above and below what is in view, so that the next ones are there when Tab or a short
/// scroll gets to them.
const SPARE_ROWS: usize = 4;
/// So many views before its end the list asks for more.
const VIEWS_AHEAD: f64 = 2.0;
/// And as much earlier as is scrolled in so many milliseconds: who throws the page to its end again and again finds the
/// next part on its way already.
const SCROLLED_AHEAD: f64 = 250.0;
/// Yet no more than so many views.
const MOST_VIEWS_AHEAD: f64 = 30.0;
/// After so many milliseconds without it, scrolling has come to rest.
const REST: Duration = Duration::from_millis(150);

/// How the container lays out its rows, in CSS pixels.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Geometry {
    columns: usize,
    /// From the top of a row to the top of the next.
    pitch: f64,
}

/// Where the view is.
#[derive(Debug, Clone, Copy, PartialEq)]
struct View {
    /// How much of the list lies above it; negative when the list begins below its top.
    above: f64,
    height: f64,
    /// How much is scrolled in [`SCROLLED_AHEAD`].
    speed: f64,
}

/// What stands in the document.
#[derive(Debug, Clone, PartialEq)]
struct Window {
    items: Range<usize>,
    before: f64,
    after: f64,
    /// The first item in view.
    first: usize,
    near_end: bool,
}

#[expect(clippy::cast_precision_loss, clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "pixels")]
fn window_of(Geometry { columns, pitch }: Geometry, View { above, height, speed }: View, count: usize) -> Window {
    let rows = count.div_ceil(columns);
    let row_at = |offset: f64| ((offset / pitch).max(0.0) as usize).min(rows);
    let (first, end) = (row_at(above), (row_at(above + height) + 1).min(rows));
    let (start, end) = (first.saturating_sub(SPARE_ROWS), (end + SPARE_ROWS).min(rows));
    let ahead = height * VIEWS_AHEAD + speed.min(height * MOST_VIEWS_AHEAD);
    Window {
        items: start * columns..(end * columns).min(count),
        before: start as f64 * pitch,
        after: (rows - end) as f64 * pitch,
        first: (first * columns).min(count.saturating_sub(1)),
        near_end: above + height + ahead >= rows as f64 * pitch,
    }
}

/// How the page was scrolled last.
#[derive(Debug, Clone, Copy, Default)]
struct Motion {
    top: f64,
    /// When, in milliseconds since the document began.
    at: f64,
    /// Pixels in a millisecond.
    speed: f64,
}

impl Motion {
    /// The page is scrolled this far now. A leap counts as one that took a moment.
    fn note(&mut self, top: f64, at: f64) {
        let took = (at - self.at).clamp(1.0, SCROLLED_AHEAD);
        *self = Self { top, at, speed: (top - self.top) / took };
    }

    /// How much further down it may soon be.
    fn ahead(self, now: f64) -> f64 {
        if now - self.at < SCROLLED_AHEAD { self.speed.max(0.0) * SCROLLED_AHEAD } else { 0.0 }
    }
}

/// The list's window onto its items. A copyable handle; lives as long as the component that made it.
#[derive(Clone, Copy)]
pub struct VirtualList {
    container: StoredValue<Option<HtmlElement>, LocalStorage>,
    geometry: StoredValue<Option<Geometry>>,
    count: Signal<usize>,
    items: RwSignal<Range<usize>>,
    /// What of it is in force for the rest of the page, which need not follow every pixel.
    first: RwSignal<usize>,
    first_now: StoredValue<usize>,
    styled: StoredValue<(f64, f64)>,
    scrolled: StoredValue<f64>,
    motion: StoredValue<Motion>,
    /// Whether it is waited for that scrolling comes to rest.
    waits: StoredValue<bool>,
    near_end: Callback<()>,
}

impl VirtualList {
    /// A list of so many items; `near_end` is told, perhaps more than once, when the end is not far.
    #[must_use]
    pub fn new(count: Signal<usize>, near_end: Callback<()>) -> Self {
        let list = Self {
            container: StoredValue::new_local(None),
            geometry: StoredValue::new(None),
            count,
            items: RwSignal::new(0..0),
            first: RwSignal::new(0),
            first_now: StoredValue::new(0),
            styled: StoredValue::new((f64::NAN, f64::NAN)),
            scrolled: StoredValue::new(0.0),
            motion: StoredValue::new(Motion::default()),
            waits: StoredValue::new(false),
            near_end,
        };
        let on_scroll = window_event_listener(ev::scroll, move |event| {
            let top = scroll_top();
            list.scrolled.set_value(top);
            list.motion.update_value(|motion| motion.note(top, event.time_stamp()));
            list.look();
            list.rest_later();
        });
        let on_resize = window_event_listener(ev::resize, move |_| list.measure());
        on_cleanup(move || {
            on_scroll.remove();
            on_resize.remove();
        });
        Effect::new(move || {
            count.track();
            list.look();
            list.rest_later();
        });
        list
    }

    /// Waits until scrolling has come to rest, with one timer for many events.
    fn rest_later(self) {
        if self.waits.try_update_value(|waits| std::mem::replace(waits, true)) == Some(false) {
            set_timeout(move || self.rest(), REST);
        }
    }

    fn rest(self) {
        // The page may have been left.
        if self.waits.try_set_value(false).is_some() {
            return;
        }
        if now() - self.motion.get_value().at < REST.as_secs_f64() * 1000.0 {
            self.rest_later();
        } else {
            set_if_changed(self.first, self.first_now.get_value());
        }
    }

    /// Takes this element for the list's container.
    pub fn attach(self, container: HtmlElement) {
        self.container.set_value(Some(container));
        self.styled.set_value((f64::NAN, f64::NAN));
        self.measure();
    }

    /// The items that stand in the document; tracked.
    #[must_use]
    pub fn items(self) -> Range<usize> {
        self.items.get()
    }

    /// The first item in view when scrolling last came to rest; tracked.
    #[must_use]
    pub fn first(self) -> usize {
        self.first.get()
    }

    /// The first item in view.
    #[must_use]
    pub fn first_now(self) -> usize {
        self.first_now.get_value()
    }

    /// How far below the list's beginning an item stands, as the stylesheet takes it.
    #[must_use]
    pub fn top_of(self, item: usize) -> String {
        #[expect(clippy::cast_precision_loss, reason = "pixels")]
        let top = |Geometry { columns, pitch }| (item / columns) as f64 * pitch;
        pixels(self.geometry.get_value().map_or(0.0, top))
    }

    /// How far the page was scrolled when the list last looked.
    #[must_use]
    pub fn scrolled(self) -> f64 {
        self.scrolled.get_value()
    }

    /// Scrolls the page to where it was, as soon as the list is laid out.
    pub fn scroll_to(self, top: f64) {
        self.scrolled.set_value(top);
        request_animation_frame(move || {
            window().scroll_to_with_x_and_y(0.0, top);
            self.look();
        });
    }

    /// Reads how the stylesheet lays the rows out.
    fn measure(self) {
        let geometry = self.container.try_with_value(|container| container.as_ref().and_then(geometry_of)).flatten();
        if self.geometry.try_set_value(geometry).is_none() {
            self.look();
        }
    }

    /// Brings what is in view into the document.
    pub fn look(self) {
        let Some(Some(geometry)) = self.geometry.try_get_value() else { return };
        let Some(Some(container)) = self.container.try_get_value() else { return };
        let Some(count) = self.count.try_get_untracked() else { return };
        let speed = self.motion.get_value().ahead(now());
        let view = View { above: -container.get_bounding_client_rect().top(), height: view_height(), speed };
        let window = window_of(geometry, view, count);
        if self.styled.get_value() != (window.before, window.after) {
            self.styled.set_value((window.before, window.after));
            let style = container.style();
            let _ = style.set_property("padding-block-start", &pixels(window.before));
            let _ = style.set_property("padding-block-end", &pixels(window.after));
        }
        set_if_changed(self.items, window.items);
        self.first_now.set_value(window.first);
        if window.near_end {
            self.near_end.run(());
        }
    }
}

fn set_if_changed<T: PartialEq + Send + Sync + 'static>(signal: RwSignal<T>, value: T) {
    if signal.try_with_untracked(|known| *known != value) == Some(true) {
        signal.set(value);
    }
}

fn geometry_of(container: &HtmlElement) -> Option<Geometry> {
    let style = window().get_computed_style(container).ok()??;
    let read = |name| style.get_property_value(name).unwrap_or_default();
    let row = length(&read("grid-auto-rows"))?;
    let gap = length(&read("row-gap")).unwrap_or(0.0);
    let columns = read("grid-template-columns").split_whitespace().count().max(1);
    (row > 0.0).then_some(Geometry { columns, pitch: row + gap })
}

/// Computed lengths are in pixels. Read by the browser: Rust's reader of decimals has 7 KB.
fn length(text: &str) -> Option<f64> {
    let number = || js_sys::parse_float(text);
    text.ends_with("px").then(number).filter(|pixels| pixels.is_finite())
}

#[expect(clippy::cast_possible_truncation, reason = "pixels")]
fn pixels(value: f64) -> String {
    [&(value.round() as i64).to_string(), "px"].concat()
}

fn view_height() -> f64 {
    window().inner_height().ok().and_then(|height| height.as_f64()).unwrap_or(0.0)
}

/// Milliseconds since the document began, as events tell them.
fn now() -> f64 {
    window().performance().map_or(0.0, |performance| performance.now())
}

fn scroll_top() -> f64 {
    window().scroll_y().unwrap_or(0.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    const CARDS: Geometry = Geometry { columns: 3, pitch: 300.0 };
    const ROWS: Geometry = Geometry { columns: 1, pitch: 50.0 };

    fn at(above: f64) -> View {
        View { above, height: 900.0, speed: 0.0 }
    }

    #[test]
    fn a_short_list_stands_there_whole() {
        let window = window_of(CARDS, at(-200.0), 7);
        assert_eq!(window, Window { items: 0..7, before: 0.0, after: 0.0, first: 0, near_end: true });
    }

    #[test]
    fn of_a_long_list_only_what_is_in_view_and_some_spare_rows_stand_there() {
        let window = window_of(ROWS, at(2_500_000.0), 100_000);
        assert_eq!(window.items, 49_996..50_023);
        assert_eq!(window.first, 50_000);
        assert!(!window.near_end);
        let all = window.before + window.after + 50.0 * (window.items.end - window.items.start) as f64;
        assert!((all - 5_000_000.0).abs() < 0.5, "the list keeps its length: {all}");
    }

    #[test]
    fn rows_of_several_are_never_cut() {
        let window = window_of(CARDS, at(30_000.0), 1000);
        assert_eq!((window.items.start % 3, window.items.end % 3), (0, 0));
        assert_eq!(window.items, 288..324);
    }

    #[test]
    fn the_end_is_seen_coming_and_beyond_it_is_nothing() {
        assert!(!window_of(ROWS, at(7_200.0), 200).near_end);
        assert!(window_of(ROWS, at(7_300.0), 200).near_end);
        assert_eq!(window_of(ROWS, at(1e9), 200).items, 196..200);
        assert_eq!(window_of(ROWS, at(0.0), 0).items, 0..0);
    }

    #[test]
    fn the_faster_one_scrolls_the_sooner_more_is_asked_for() {
        let mut motion = Motion::default();
        motion.note(4000.0, 1000.0);
        motion.note(4400.0, 1100.0);
        assert!((motion.ahead(1150.0) - 1000.0).abs() < 0.5, "{motion:?}");
        assert!(motion.ahead(2000.0) == 0.0, "that was long ago");
        let fast = |speed| View { above: 4400.0, height: 900.0, speed };
        assert!(!window_of(ROWS, fast(1000.0), 200).near_end);
        assert!(window_of(ROWS, fast(3000.0), 200).near_end);
        assert!(!window_of(ROWS, fast(1e9), 2000).near_end, "not all of a long list at once");
        motion.note(0.0, 1200.0);
        assert!(motion.ahead(1200.0) == 0.0, "that was upwards");
    }
}
