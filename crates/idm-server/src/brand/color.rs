//! Colours as a brand file spells them: `#rgb`, `#rrggbb`, and CSS's `oklch()` without transparency.

use std::fmt;

/// A colour of sRGB, eight bits a channel.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rgb(pub(super) [u8; 3]);

/// A colour by what people see of it (CSS Color 4, section 9): even steps of lightness look even.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Oklch {
    /// 0 is black, 1 is white.
    pub(super) lightness: f64,
    /// 0 is grey; sRGB ends somewhere below 0.33.
    pub(super) chroma: f64,
    /// Degrees.
    pub(super) hue: f64,
}

/// Why a text is no colour.
#[derive(Debug, Clone, Copy, PartialEq, thiserror::Error)]
pub enum ColorProblem {
    /// Nothing that is read here.
    #[error("is no colour: write #rrggbb, or oklch(0.45 0.1 300)")]
    Form,
    /// A colour that the pages' colour space does not have.
    #[error("is outside of what screens show (sRGB); the nearest one with its lightness and hue is {0}")]
    OutOfGamut(Oklch),
}

impl Rgb {
    /// Reads a colour.
    pub(super) fn parse(text: &str) -> Result<Self, ColorProblem> {
        let text = text.trim();
        if let Some(digits) = text.strip_prefix('#') {
            return hex(digits).ok_or(ColorProblem::Form);
        }
        let numbers = text.strip_prefix("oklch(").and_then(|rest| rest.strip_suffix(')')).ok_or(ColorProblem::Form)?;
        let color = Oklch::parse(numbers).ok_or(ColorProblem::Form)?;
        color.to_rgb().ok_or_else(|| ColorProblem::OutOfGamut(color.with_less_chroma()))
    }

    /// What people see of it.
    pub(super) fn to_oklch(self) -> Oklch {
        let [red, green, blue] = self.linear();
        let long = (0.412_221_470_8 * red + 0.536_332_536_3 * green + 0.051_445_992_9 * blue).cbrt();
        let medium = (0.211_903_498_2 * red + 0.680_699_545_1 * green + 0.107_396_956_6 * blue).cbrt();
        let short = (0.088_302_461_9 * red + 0.281_718_837_6 * green + 0.629_978_700_5 * blue).cbrt();
        let a = 1.977_998_495_1 * long - 2.428_592_205_0 * medium + 0.450_593_709_9 * short;
        let b = 0.025_904_037_1 * long + 0.782_771_766_2 * medium - 0.808_675_766_0 * short;
        Oklch {
            lightness: 0.210_454_255_3 * long + 0.793_617_785_0 * medium - 0.004_072_046_8 * short,
            chroma: a.hypot(b),
            hue: b.atan2(a).to_degrees().rem_euclid(360.0),
        }
    }

    /// The channels as amounts of light, 0 to 1.
    pub(super) fn linear(self) -> [f64; 3] {
        self.0.map(|channel| {
            let value = f64::from(channel) / 255.0;
            if value <= 0.040_45 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        })
    }

    /// This much of it (0 to 1) over another one, as CSS's `color-mix(in srgb, …)` does.
    pub(super) fn over(self, share: f64, below: Self) -> Self {
        let mut mixed = [0; 3];
        for (mixed, (above, below)) in mixed.iter_mut().zip(self.0.into_iter().zip(below.0)) {
            *mixed = to_byte((f64::from(above) * share + f64::from(below) * (1.0 - share)) / 255.0);
        }
        Self(mixed)
    }
}

impl Oklch {
    fn parse(numbers: &str) -> Option<Self> {
        let mut parts = numbers.split_whitespace();
        let (lightness, chroma, hue) = (parts.next()?, parts.next()?, parts.next()?);
        let number = |text: &str| text.parse::<f64>().ok().filter(|number| number.is_finite());
        let lightness = match lightness.strip_suffix('%') {
            Some(percent) => number(percent)? / 100.0,
            None => number(lightness)?,
        };
        let (chroma, hue) = (number(chroma)?, number(hue.strip_suffix("deg").unwrap_or(hue))?);
        let sound = parts.next().is_none() && (0.0..=1.0).contains(&lightness) && (0.0..=1.0).contains(&chroma);
        sound.then_some(Self { lightness, chroma, hue: hue.rem_euclid(360.0) })
    }

    /// The colour of sRGB, if it has one like this.
    pub(super) fn to_rgb(self) -> Option<Rgb> {
        let (sine, cosine) = self.hue.to_radians().sin_cos();
        let (a, b) = (self.chroma * cosine, self.chroma * sine);
        let long = (self.lightness + 0.396_337_777_4 * a + 0.215_803_757_3 * b).powi(3);
        let medium = (self.lightness - 0.105_561_345_8 * a - 0.063_854_172_8 * b).powi(3);
        let short = (self.lightness - 0.089_484_177_5 * a - 1.291_485_548_0 * b).powi(3);
        let linear = [
            4.076_741_662_1 * long - 3.307_711_591_3 * medium + 0.230_969_929_2 * short,
            -1.268_438_004_6 * long + 2.609_757_401_1 * medium - 0.341_319_396_5 * short,
            -0.004_196_086_3 * long - 0.703_418_614_7 * medium + 1.707_614_701_0 * short,
        ];
        // What eight bits do not tell from the edge is not outside.
        let inside = linear.iter().all(|light| (-0.000_5..=1.000_5).contains(light));
        inside.then(|| Rgb(linear.map(|light| to_byte(encode(light)))))
    }

    /// The most colourful one of its lightness and hue that sRGB has.
    pub(super) fn with_less_chroma(self) -> Self {
        let at = |chroma: f64| Self { chroma, ..self };
        let (mut inside, mut outside) = (0.0, self.chroma);
        if at(outside).to_rgb().is_some() {
            return self;
        }
        for _ in 0..24 {
            let middle = f64::midpoint(inside, outside);
            if at(middle).to_rgb().is_some() { inside = middle } else { outside = middle }
        }
        at(inside)
    }

    /// The same colour lighter or darker, as colourful as sRGB has it.
    pub(super) fn with_lightness(self, lightness: f64) -> Rgb {
        let wanted = Self { lightness: lightness.clamp(0.0, 1.0), ..self };
        // Without chroma every lightness is there.
        let grey = to_byte(encode(wanted.lightness.powi(3)));
        wanted.with_less_chroma().to_rgb().unwrap_or(Rgb([grey; 3]))
    }
}

fn hex(digits: &str) -> Option<Rgb> {
    if !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return None;
    }
    let number = u32::from_str_radix(digits, 16).ok()?.to_be_bytes();
    match (digits.len(), number) {
        (6, [_, red, green, blue]) => Some(Rgb([red, green, blue])),
        (3, [_, _, red, both]) => Some(Rgb([red * 17, (both >> 4) * 17, (both & 15) * 17])),
        _ => None,
    }
}

fn encode(light: f64) -> f64 {
    if light <= 0.003_130_8 { light * 12.92 } else { 1.055 * light.powf(1.0 / 2.4) - 0.055 }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to what a byte holds")]
fn to_byte(value: f64) -> u8 {
    (value * 255.0).round().clamp(0.0, 255.0) as u8
}

impl fmt::Display for Rgb {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [red, green, blue] = self.0;
        write!(formatter, "#{red:02x}{green:02x}{blue:02x}")
    }
}

impl fmt::Display for Oklch {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Towards zero, so that what was inside of sRGB stays so.
        let chroma = (self.chroma * 1000.0).floor() / 1000.0;
        write!(formatter, "oklch({:.3} {chroma:.3} {:.1})", self.lightness, self.hue)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_spellings_are_read() {
        for (text, hex) in [
            ("#0a6b64", "#0a6b64"),
            ("#FFF", "#ffffff"),
            (" #a1c ", "#aa11cc"),
            ("oklch(1 0 0)", "#ffffff"),
            ("oklch(0% 0 90deg)", "#000000"),
            // CSS Color 4, section 9, and browsers, give these.
            ("oklch(0.628 0.2577 29.23)", "#ff0000"),
            ("oklch(45.2% 0.3131 264.05)", "#0000ff"),
        ] {
            assert_eq!(Rgb::parse(text).map(|color| color.to_string()), Ok(hex.to_owned()), "{text}");
        }
    }

    #[test]
    fn what_is_no_colour_is_refused() {
        for text in [
            "",
            "red",
            "#",
            "#12",
            "#12345",
            "#12345g",
            "#+12345",
            "#12345678",
            "rgb(1 2 3)",
            "oklch(0.5 0.1)",
            "oklch(0.5 0.1 20 / 50%)",
            "oklch(NaN 0 0)",
            "oklch(0.5 inf 0)",
            "oklch(2 0 0)",
            "oklch(0.5 0.1 20) ; } * { display: none",
            "url(https://evil.example)",
            "#fff;}",
        ] {
            assert_eq!(Rgb::parse(text), Err(ColorProblem::Form), "{text}");
        }
    }

    #[test]
    fn a_colour_that_no_screen_shows_is_refused_with_one_that_is_shown() {
        let Err(ColorProblem::OutOfGamut(nearest)) = Rgb::parse("oklch(0.7 0.4 150)") else { panic!("it was taken") };
        assert!(Rgb::parse(&nearest.to_string()).is_ok(), "{nearest}");
    }

    #[test]
    fn every_colour_comes_back_from_oklch() {
        for red in (0..=255).step_by(15) {
            for green in (0..=255).step_by(15) {
                for blue in (0..=255).step_by(15) {
                    let color = Rgb([red, green, blue]);
                    assert_eq!(color.to_oklch().to_rgb(), Some(color));
                }
            }
        }
    }

    #[test]
    fn colours_mix_as_in_css() {
        assert_eq!(Rgb([255, 255, 255]).over(0.25, Rgb([0, 0, 0])), Rgb([64, 64, 64]));
        assert_eq!(Rgb([10, 20, 30]).over(1.0, Rgb([0, 0, 0])), Rgb([10, 20, 30]));
    }
}
