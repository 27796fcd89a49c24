//! A brand's colours: checked against what they meet on the pages, and written as custom properties of CSS.

use super::{
    color::{Oklch, Rgb},
    contrast::{Demand, EDGE, TEXT, check, contrast, nearest},
    error::KeyProblem,
    file::{Colors, Pair},
};
use idm_api::brand::ROOT_CLASS;

/// How much lighter or darker (Oklch) the accent is under a pointer.
const STRONGER: f64 = 0.07;
/// The most that the stage's light adds of the accent to the page (`.stage` in `style/ui/page.css`).
const STAGE_LIGHT: f64 = 0.26;
const PIXELS_PER_REM: f64 = 16.0;

/// The colours of the pages that a brand's meet: of `style/tokens.css`, by their names there.
#[derive(Debug, Clone, Copy)]
struct Scheme {
    name: &'static str,
    page: Rgb,
    surface: Rgb,
    surface_2: Rgb,
    ink: Rgb,
    ink_muted: Rgb,
    line_strong: Rgb,
    accent: Rgb,
    /// What the accent gets under a pointer: away from what it stands on.
    stronger: f64,
    /// Text on the accent, the first that can be read.
    on_accent: [Rgb; 2],
}

const WHITE: Rgb = Rgb([255, 255, 255]);
const BLACK: Rgb = Rgb([0, 0, 0]);

const LIGHT: Scheme = Scheme {
    name: "light",
    page: Rgb([0xf3, 0xf8, 0xf8]),
    surface: WHITE,
    surface_2: Rgb([0xe9, 0xf3, 0xf2]),
    ink: Rgb([0x0f, 0x24, 0x22]),
    ink_muted: Rgb([0x48, 0x60, 0x5d]),
    line_strong: Rgb([0x6f, 0x87, 0x84]),
    accent: Rgb([0x0a, 0x6b, 0x64]),
    stronger: -STRONGER,
    on_accent: [WHITE, BLACK],
};

const DARK: Scheme = Scheme {
    name: "dark",
    page: Rgb([0x0b, 0x14, 0x13]),
    surface: Rgb([0x13, 0x20, 0x1f]),
    surface_2: Rgb([0x1b, 0x2c, 0x2a]),
    ink: Rgb([0xe6, 0xf2, 0xf0]),
    ink_muted: Rgb([0xa3, 0xba, 0xb7]),
    line_strong: Rgb([0x6f, 0x8a, 0x86]),
    accent: Rgb([0x40, 0xe0, 0xd0]),
    stronger: STRONGER,
    on_accent: [Rgb([0x0b, 0x14, 0x13]), BLACK],
};

impl Scheme {
    /// With sheets of the page's hue, as light as they are: ours on another page would look like a stain.
    fn on(self, page: Rgb) -> Self {
        let page = page.to_oklch();
        let like_page = |surface: Rgb| {
            let own = surface.to_oklch();
            Oklch { hue: page.hue, chroma: own.chroma.min(page.chroma), ..own }.with_lightness(own.lightness)
        };
        Self { surface: like_page(self.surface), surface_2: like_page(self.surface_2), ..self }
    }
}

/// What a brand makes of one scheme.
#[derive(Debug, Clone, Copy)]
struct Colored {
    page: Rgb,
    surface: Rgb,
    surface_2: Rgb,
    accent: Rgb,
    accent_strong: Rgb,
    on_accent: Rgb,
    tint: Rgb,
}

/// A brand's colours.
#[derive(Debug)]
pub(super) struct Palette {
    light: Colored,
    dark: Colored,
    /// Pixels.
    corner_radius: Option<u8>,
}

/// A key and what is wrong with it.
type Wrong = (String, KeyProblem);

impl Palette {
    /// Checks what a brand file says; what it leaves out stays as the pages have it.
    pub(super) fn new(colors: &Colors) -> Result<Self, Wrong> {
        let pages = page_colors(colors)?;
        let schemes = [(LIGHT, pages[0]), (DARK, pages[1])]
            .map(|(scheme, page)| if page == scheme.page { scheme } else { scheme.on(page) });
        let accents = accents(colors, &schemes, pages)?;
        if colors.corner_radius.is_some_and(|pixels| pixels > 24) {
            return Err(("colors.corner_radius".to_owned(), KeyProblem::TooRound));
        }
        let [light, dark] = [0, 1].map(|at| colored(&schemes[at], pages[at], accents[at]));
        Ok(Self { light, dark, corner_radius: colors.corner_radius })
    }

    /// The page's colour, light and dark.
    pub(super) const fn pages(&self) -> [Rgb; 2] {
        [self.light.page, self.dark.page]
    }

    /// The custom properties, for documents whose root element has the brand's class.
    pub(super) fn stylesheet(&self) -> String {
        let Self { light, dark, .. } = self;
        let pairs = [
            ("page", light.page, dark.page),
            ("surface", light.surface, dark.surface),
            ("surface-2", light.surface_2, dark.surface_2),
            ("accent", light.accent, dark.accent),
            ("accent-strong", light.accent_strong, dark.accent_strong),
            ("on-accent", light.on_accent, dark.on_accent),
            ("turquoise", light.accent, dark.accent),
            ("on-turquoise", light.on_accent, dark.on_accent),
            ("tint", light.tint, dark.tint),
        ];
        let colors = pairs.map(|(name, light, dark)| format!("--{name}:light-dark({light},{dark});")).concat();
        let radii = self.corner_radius.map(|pixels| {
            let rem = |times: f64| f64::from(pixels) * times / PIXELS_PER_REM;
            format!("--radius-s:{}rem;--radius-m:{}rem;--radius-l:{}rem;", rem(0.6), rem(1.0), rem(1.6))
        });
        format!(":root.{ROOT_CLASS}{{{colors}{}}}\n", radii.unwrap_or_default())
    }
}

/// The page's colour, light and dark.
fn page_colors(colors: &Colors) -> Result<[Rgb; 2], Wrong> {
    let has_accent = colors.accent.is_some();
    let read = |scheme: &Scheme, which: fn(&Pair) -> Option<&str>| {
        let Some(text) = colors.background.as_ref().and_then(which) else { return Ok(scheme.page) };
        let key = format!("colors.background.{}", scheme.name);
        let page = Rgb::parse(text).map_err(|problem| (key.clone(), KeyProblem::Color(problem)))?;
        let demand = |against, least, place| Demand { against, least, place };
        let mut demands = vec![
            demand(scheme.ink, TEXT, "behind the page's text"),
            demand(scheme.ink_muted, TEXT, "behind the page's small print"),
            demand(scheme.line_strong, EDGE, "around the edge of a control"),
        ];
        if !has_accent {
            demands.push(demand(scheme.accent, TEXT, "behind a link"));
        }
        check(page, &demands).map_err(|low| (key, KeyProblem::Contrast(Box::new(low))))?;
        Ok(page)
    };
    Ok([read(&LIGHT, |pair| Some(&pair.light))?, read(&DARK, |pair| pair.dark.as_deref())?])
}

/// The accent, light and dark. Where the dark one is left out, it is the light one made lighter until it can be read.
fn accents(colors: &Colors, [in_light, in_dark]: &[Scheme; 2], pages: [Rgb; 2]) -> Result<[Rgb; 2], Wrong> {
    let Some(pair) = &colors.accent else { return Ok([LIGHT.accent, DARK.accent]) };
    let read = |text: &str, scheme: &Scheme, page: Rgb| {
        let key = format!("colors.accent.{}", scheme.name);
        let color = Rgb::parse(text).map_err(|problem| (key.clone(), KeyProblem::Color(problem)))?;
        check(color, &demands_on_accent(scheme, page)).map_err(|low| (key, KeyProblem::Contrast(Box::new(low))))?;
        Ok(color)
    };
    let light = read(&pair.light, in_light, pages[0])?;
    let dark = match &pair.dark {
        Some(text) => read(text, in_dark, pages[1])?,
        // White at the latest passes, for the page's own text does.
        None => nearest(light, &demands_on_accent(in_dark, pages[1])).unwrap_or(DARK.accent),
    };
    Ok([light, dark])
}

/// The accent is the colour of links and of the ring around what has the focus: what is enough for text is more than
/// enough for the ring. What stands on it is chosen by [`colored`].
fn demands_on_accent(scheme: &Scheme, page: Rgb) -> [Demand; 3] {
    [
        (scheme.surface, "as a link or focus ring on the sheet"),
        (scheme.surface_2, "as a link or focus ring on a note"),
        (page, "as a link or focus ring beside the sheet"),
    ]
    .map(|(against, place)| Demand { against, least: TEXT, place })
}

/// What follows from page and accent.
fn colored(scheme: &Scheme, page: Rgb, accent: Rgb) -> Colored {
    let seen = accent.to_oklch();
    let accent_strong = seen.with_lightness(seen.lightness + scheme.stronger);
    let readable = |text: &Rgb| [accent, accent_strong].iter().all(|&below| contrast(*text, below) >= TEXT);
    let on_accent = scheme.on_accent.into_iter().find(readable).unwrap_or(scheme.on_accent[1]);
    // As much of the accent as leaves the small print on it readable.
    let shares = (0..=10).rev().map(|tenths| f64::from(tenths) / 10.0);
    let tints = shares.map(|share| accent.over(share, page));
    let is_readable = |tint: &Rgb| contrast(scheme.ink_muted, tint.over(STAGE_LIGHT, page)) >= TEXT;
    let tint = tints.into_iter().find(is_readable).unwrap_or(page);
    Colored { page, surface: scheme.surface, surface_2: scheme.surface_2, accent, accent_strong, on_accent, tint }
}

#[cfg(test)]
mod tests;
