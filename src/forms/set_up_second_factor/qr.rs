//! The QR code, drawn by the page itself: no library, and no image of anybody else's.

#![expect(unreachable_pub, reason = "Leptos makes the property struct of every component `pub`")]

use super::Told;
use crate::text::end_user_text;
use idm_api::secret::Secret;
use leptos::{prelude::*, svg};

/// Light modules that a reader needs around the code (ISO/IEC 18004, section 6.3.8).
const QUIET: usize = 4;

/// The code.
#[component]
pub(super) fn QrCode(told: Told) -> impl IntoView {
    let drawn = NodeRef::<svg::Path>::new();
    let size = told.with_untracked(|told| told.as_ref().map_or(0, |told| told.qr_rows.len())) + 2 * QUIET;
    let size = size.to_string();
    // The lines go from the rows to the element: a view would keep a copy that nothing wipes.
    Effect::new(move || {
        if let Some(path) = drawn.get() {
            let lines = told.with(|told| told.as_ref().map(|told| lines(&told.qr_rows)));
            let _ = path.set_attribute("d", lines.as_ref().map_or("", Secret::expose));
        }
    });
    on_cleanup(move || {
        if let Some(path) = drawn.try_get_untracked().flatten() {
            let _ = path.set_attribute("d", "");
        }
    });
    view! {
        <svg
            class="qr"
            role="img"
            aria-label=end_user_text().own_account().qr
            viewBox=["0 0 ", &size, " ", &size].concat()
            shape-rendering="crispEdges"
        >
            <path node_ref=drawn />
        </svg>
    }
}

/// The dark modules as a path: a rectangle for each run in a row.
fn lines(rows: &[Secret]) -> Secret {
    // Never grown, which would leave copies behind.
    let mut path = String::with_capacity(rows.iter().map(|row| row.expose().len() * 16).sum());
    for (y, row) in rows.iter().enumerate() {
        let mut x = 0;
        for run in row.expose().split_inclusive('0') {
            let dark = run.trim_end_matches('0').len();
            if dark > 0 {
                let [left, top, width] = [x + QUIET, y + QUIET, dark].map(|number| number.to_string());
                for piece in ["M", &left, " ", &top, "h", &width, "v1h-", &width, "z"] {
                    path.push_str(piece);
                }
            }
            x += run.len();
        }
    }
    Secret::new(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn runs_of_dark_modules_are_rectangles_inside_the_quiet_zone() {
        let path = lines(&["1101", "0000", "0111"].map(Secret::new));
        assert_eq!(path.expose(), "M4 4h2v1h-2zM7 4h1v1h-1zM5 6h3v1h-3z");
        assert!(lines(&[]).is_empty());
    }

    #[test]
    fn the_path_of_a_large_code_fits_what_was_set_aside() {
        let rows: Vec<_> = (0..177).map(|_| Secret::new("10".repeat(88) + "1")).collect();
        assert!(lines(&rows).expose().len() <= 177 * 177 * 16);
    }
}
