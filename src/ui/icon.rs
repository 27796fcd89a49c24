//! Icons: drawn with the text's colour, never the only carrier of a meaning, hidden from screen readers.

use super::element::{attribute, drawing, write};
use leptos::prelude::*;
use web_sys::{Element, Node};

/// What an icon shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// Two sheets: copy.
    Copy,
    /// A tick: done.
    Tick,
    /// A plus: create.
    Plus,
    /// An exclamation mark in a triangle: warning.
    Warning,
    /// A key: credentials.
    Key,
    /// Two people: users.
    People,
    /// A shield: admins.
    Shield,
    /// Lines with dots: a log.
    Log,
    /// An arrow into a tray: download.
    Download,
    /// Three lines: menu.
    Menu,
    /// An eye: show.
    Eye,
    /// A person.
    Person,
    /// A speech bubble: conversations.
    Chat,
    /// A magnifying glass: search.
    Search,
    /// A cross: not so.
    Cross,
    /// A tick in a shield: checked.
    Checked,
    /// An eye that is struck through: hide.
    EyeOff,
    /// A globe: languages.
    Globe,
}

impl Shape {
    /// How it is drawn (SVG 2, section 9.3), in a square of 24.
    #[must_use]
    pub const fn path(self) -> &'static str {
        match self {
            Self::Copy => "M9 9h11v11H9zM5 15H4V4h11v1",
            Self::Tick => "M5 12.5l4.5 4.5L19 7.5",
            Self::Plus => "M12 5v14M5 12h14",
            Self::Warning => "M12 4L2.5 20h19zM12 10v4.5M12 17.2v.1",
            Self::Key => "M8 11.5a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM10.9 12.6L20 3.5M16.5 7l3 3",
            Self::People => {
                "M9 4.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7zM2.5 19.5a6.5 6.5 0 0 1 13 0M15.5 5a3.2 3.2 0 0 1 0 6M17.5 14a6 6 0 0 1 4 5.5"
            }
            Self::Shield => "M12 3l7.5 3v5.5c0 4.5-3 8-7.5 9.5-4.5-1.5-7.5-5-7.5-9.5V6z",
            Self::Log => "M9 6h11M9 12h11M9 18h11M4.5 6v.1M4.5 12v.1M4.5 18v.1",
            Self::Download => "M12 4v11M7 10.5l5 5 5-5M4 20h16",
            Self::Menu => "M4 7h16M4 12h16M4 17h16",
            Self::Cross => "M6 6l12 12M18 6L6 18",
            Self::Checked => "M12 3l7.5 3v5.5c0 4.5-3 8-7.5 9.5-4.5-1.5-7.5-5-7.5-9.5V6zM8.5 12l2.5 2.5 4.5-4.5",
            Self::Eye => {
                "M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12zM12 9a3 3 0 1 1 0 6 3 3 0 0 1 0-6"
            }
            Self::Chat => "M4 5h16v11H10l-4.5 4v-4H4zM8 9.5h8M8 12.5h5",
            Self::Person => "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.5 20c.7-3.6 3.7-5.5 7.5-5.5s6.8 1.9 7.5 5.5",
            Self::Globe => {
                "M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM3.5 12h17M12 3.5c5 5 5 12 0 17M12 3.5c-5 5-5 12 0 17"
            }
            Self::Search => "M10.5 4a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13zM15.3 15.3L20.5 20.5",
            Self::EyeOff => {
                "M4 4l16 16M9.5 5.8A9 9 0 0 1 12 5.5c6 0 9.5 6.5 9.5 6.5a17 17 0 0 1-3 3.7M6.2 7.5A17 17 0 0 0 2.5 12S6 18.5 12 18.5a9 9 0 0 0 4-1"
            }
        }
    }
}

/// An icon.
#[component]
pub fn Icon(
    /// What it shows.
    shape: Shape,
) -> impl IntoView {
    view! {
        <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
            <path d=shape.path() />
        </svg>
    }
}

/// An icon that is written to directly.
pub struct DrawnIcon {
    /// The icon.
    pub element: Element,
    path: Node,
}

impl DrawnIcon {
    /// An icon.
    #[must_use]
    pub fn new(shape: Shape) -> Self {
        let path = drawing("path", &[], &[]);
        let attributes = [("class", "icon"), ("viewBox", "0 0 24 24"), ("aria-hidden", "true"), ("focusable", "false")];
        let icon = Self { element: drawing("svg", &attributes, &[&path]), path: attribute(&path, "d") };
        icon.show(shape);
        icon
    }

    /// Shows another.
    pub fn show(&self, shape: Shape) {
        write(&self.path, shape.path());
    }
}
