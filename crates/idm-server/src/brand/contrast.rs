//! Contrast as WCAG 2.2 measures it, and the nearest colour that has enough.

use super::color::Rgb;
use std::fmt;

/// Least contrast of text (WCAG 2.2, success criterion 1.4.3, level AA).
pub(super) const TEXT: f64 = 4.5;
/// Least contrast of the edges of controls and of the focus (WCAG 2.2, success criterion 1.4.11, level AA).
pub(super) const EDGE: f64 = 3.0;

/// Steps in which another lightness is looked for.
const STEP: f64 = 0.005;

/// The contrast of two colours, 1 to 21 (WCAG 2.2, "contrast ratio").
pub(super) fn contrast(one: Rgb, other: Rgb) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// WCAG 2.2, "relative luminance".
fn luminance(color: Rgb) -> f64 {
    let [red, green, blue] = color.linear();
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/// What a colour must be told apart from.
#[derive(Debug, Clone, Copy)]
pub(super) struct Demand {
    /// The other colour.
    pub(super) against: Rgb,
    /// The least contrast.
    pub(super) least: f64,
    /// Where the two meet, as in "#ffffff `as a link on the sheet`, which is #fefefe".
    pub(super) place: &'static str,
}

impl Demand {
    fn is_met(&self, color: Rgb) -> bool {
        contrast(color, self.against) >= self.least
    }
}

/// Too little contrast.
#[derive(Debug, Clone, Copy, PartialEq, thiserror::Error)]
#[error(
    "{color} {place}, which is {against}, has a contrast of {}:1 and needs {least}:1 (WCAG 2.2 AA); {}",
    Cut(*.measured),
    Nearest(*.nearest)
)]
pub struct LowContrast {
    /// The colour.
    pub color: Rgb,
    /// What it is not told apart from.
    pub against: Rgb,
    /// Where the two meet.
    pub place: &'static str,
    /// Their contrast.
    pub measured: f64,
    /// The least that is taken.
    pub least: f64,
    /// The same hue with the nearest lightness that meets all that is demanded of the colour.
    pub nearest: Option<Rgb>,
}

/// Holds a colour against all that is demanded of it.
pub(super) fn check(color: Rgb, demands: &[Demand]) -> Result<(), LowContrast> {
    match demands.iter().find(|demand| !demand.is_met(color)) {
        None => Ok(()),
        Some(&Demand { against, least, place }) => Err(LowContrast {
            color,
            against,
            place,
            measured: contrast(color, against),
            least,
            nearest: nearest(color, demands),
        }),
    }
}

/// The colour with the nearest lightness that meets all demands.
pub(super) fn nearest(color: Rgb, demands: &[Demand]) -> Option<Rgb> {
    let seen = color.to_oklch();
    if demands.iter().all(|demand| demand.is_met(color)) {
        return Some(color);
    }
    let steps = (1..=200).map(|step| f64::from(step) * STEP);
    let ways = steps.flat_map(|step| [seen.lightness - step, seen.lightness + step]);
    let tried =
        ways.filter(|lightness| (0.0..=1.0).contains(lightness)).map(|lightness| seen.with_lightness(lightness));
    tried.into_iter().find(|&other| demands.iter().all(|demand| demand.is_met(other)))
}

/// A contrast with two digits, never more than it is: 4.499 is not told as 4.50.
struct Cut(f64);

impl fmt::Display for Cut {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:.2}", (self.0 * 100.0).floor() / 100.0)
    }
}

struct Nearest(Option<Rgb>);

impl fmt::Display for Nearest {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Some(color) => write!(formatter, "the nearest lightness that passes is {color}, {}", color.to_oklch()),
            None => write!(formatter, "no lightness of this colour passes"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rgb(text: &str) -> Rgb {
        Rgb::parse(text).unwrap()
    }

    #[test]
    fn contrast_is_what_wcag_says() {
        assert!((contrast(rgb("#000"), rgb("#fff")) - 21.0).abs() < 1e-9);
        assert!((contrast(rgb("#777"), rgb("#fff")) - 4.478).abs() < 0.001);
        assert!((contrast(rgb("#fff"), rgb("#767676")) - 4.542).abs() < 0.001);
    }

    #[test]
    fn too_little_is_told_with_what_was_measured_and_what_would_pass() {
        let demands = [Demand { against: rgb("#fff"), least: TEXT, place: "as a link on the sheet" }];
        assert_eq!(check(rgb("#767676"), &demands), Ok(()));
        let low = check(rgb("#ffd400"), &demands).unwrap_err();
        let told = low.to_string();
        assert!(told.starts_with("#ffd400 as a link on the sheet, which is #ffffff, has a contrast of 1.4"), "{told}");
        assert!(told.contains("needs 4.5:1"), "{told}");
        let nearest = low.nearest.unwrap();
        assert!(told.contains(&nearest.to_string()), "{told}");
        assert_eq!(check(nearest, &demands), Ok(()));
        // It is a dark yellow and not just black: one step lighter would not pass.
        let seen = nearest.to_oklch();
        assert!((seen.hue - rgb("#ffd400").to_oklch().hue).abs() < 2.0);
        assert!(check(seen.with_lightness(seen.lightness + 2.0 * STEP), &demands).is_err());
    }

    #[test]
    fn nearly_enough_is_not_rounded_up_to_enough() {
        let demands = [Demand { against: rgb("#fff"), least: TEXT, place: "x" }];
        let told = check(rgb("#777"), &demands).unwrap_err().to_string();
        assert!(told.contains("4.47:1"), "{told}");
    }

    #[test]
    fn where_nothing_passes_it_says_so() {
        let demands = ["#000", "#fff"].map(|against| Demand { against: rgb(against), least: 6.0, place: "x" });
        let low = check(rgb("#888"), &demands).unwrap_err();
        assert_eq!(low.nearest, None);
        assert!(low.to_string().ends_with("no lightness of this colour passes"));
    }
}
