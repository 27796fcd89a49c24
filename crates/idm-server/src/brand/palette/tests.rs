//! Tests of what colours are taken, and what is made of them.

use super::*;

fn colors(toml: &str) -> Colors {
    toml::from_str(toml).unwrap()
}

fn refused(toml: &str) -> (String, String) {
    let (key, problem) = Palette::new(&colors(toml)).unwrap_err();
    (key, problem.to_string())
}

/// A token of `style/tokens.css` in light and dark.
fn token(name: &str) -> [Rgb; 2] {
    let css = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../../style/tokens.css")).unwrap();
    let (_, rest) = css.split_once(&format!("--{name}: light-dark(")).unwrap();
    let (light, rest) = rest.split_once(',').unwrap();
    [light, rest.split_once(')').unwrap().0].map(|color| Rgb::parse(color).unwrap())
}

#[test]
fn the_pages_colours_are_those_of_their_stylesheet() {
    for (name, which) in [
        ("page", (|scheme| scheme.page) as fn(&Scheme) -> Rgb),
        ("surface", |scheme| scheme.surface),
        ("surface-2", |scheme| scheme.surface_2),
        ("ink", |scheme| scheme.ink),
        ("ink-muted", |scheme| scheme.ink_muted),
        ("line-strong", |scheme| scheme.line_strong),
        ("accent", |scheme| scheme.accent),
    ] {
        assert_eq!(token(name), [which(&LIGHT), which(&DARK)], "{name}");
    }
    let css = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../../style/ui/page.css")).unwrap();
    assert!(css.contains(&format!("var(--tint) {}%", STAGE_LIGHT * 100.0)));
}

#[test]
fn the_pages_own_colours_pass_what_is_demanded_of_a_brands() {
    let own = "accent = { light = '#0a6b64', dark = '#40e0d0' }\nbackground = { light = '#f3f8f8', dark = '#0b1413' }";
    assert!(Palette::new(&colors(own)).is_ok());
}

#[test]
fn colours_become_properties_of_branded_documents_alone() {
    let palette =
        Palette::new(&colors("accent = { light = '#5b2a86', dark = '#d9b8ff' }\ncorner_radius = 10")).unwrap();
    let css = palette.stylesheet();
    assert!(
        css.starts_with(
            ":root.branded{--page:light-dark(#f3f8f8,#0b1413);--surface:light-dark(#ffffff,#13201f);\
             --surface-2:light-dark(#e9f3f2,#1b2c2a);--accent:light-dark(#5b2a86,#d9b8ff);"
        ),
        "{css}"
    );
    assert!(css.contains("--on-accent:light-dark(#ffffff,#0b1413);"), "{css}");
    assert!(css.contains("--radius-s:0.375rem;--radius-m:0.625rem;--radius-l:1rem;"), "{css}");
    assert_eq!(css.matches('{').count(), 1);
    assert!(!Palette::new(&colors("")).unwrap().stylesheet().contains("radius"));
}

#[test]
fn an_accent_that_cannot_be_read_is_refused_by_its_key() {
    let (key, told) = refused("accent = { light = '#ffd400' }");
    assert_eq!(key, "colors.accent.light");
    assert!(told.contains("contrast of 1.4") && told.contains("needs 4.5:1"), "{told}");
    let (key, told) = refused("accent = { light = '#5b2a86', dark = '#5b2a86' }");
    assert_eq!(key, "colors.accent.dark");
    assert!(told.contains("the nearest lightness that passes is #"), "{told}");
}

#[test]
fn what_is_proposed_is_taken() {
    for accent in ["#ffd400", "#ff0000", "#00ff00", "#ffffff", "#f0a0c0"] {
        let (_, told) = refused(&format!("accent = {{ light = '{accent}' }}"));
        let (_, proposed) = told.split_once("passes is ").unwrap();
        let proposed = proposed.split(',').next().unwrap();
        assert!(Palette::new(&colors(&format!("accent = {{ light = '{proposed}' }}"))).is_ok(), "{accent}: {proposed}");
    }
}

#[test]
fn a_dark_accent_that_is_left_out_is_found() {
    for accent in ["#5b2a86", "#000", "#0000ff", "#8a0f0f", "#0a6b64"] {
        let palette = Palette::new(&colors(&format!("accent = {{ light = '{accent}' }}"))).unwrap();
        assert!(check(palette.dark.accent, &demands_on_accent(&DARK, DARK.page)).is_ok(), "{accent}");
    }
}

#[test]
fn what_stands_on_a_taken_accent_can_be_read() {
    for hue in (0..360).step_by(10) {
        for lightness in [0.2, 0.3, 0.4, 0.5, 0.55] {
            let light = Rgb([200, 20, 20]).to_oklch();
            let light = Oklch { hue: f64::from(hue), ..light }.with_lightness(lightness);
            let Ok(palette) = Palette::new(&colors(&format!("accent = {{ light = '{light}' }}"))) else { continue };
            for (colored, scheme) in [(palette.light, LIGHT), (palette.dark, DARK)] {
                for below in [colored.accent, colored.accent_strong] {
                    assert!(contrast(colored.on_accent, below) >= TEXT, "{light} {}", scheme.name);
                    assert!(contrast(scheme.surface, below) >= TEXT, "{light} {}", scheme.name);
                }
                let lit = colored.tint.over(STAGE_LIGHT, colored.page);
                assert!(contrast(scheme.ink_muted, lit) >= TEXT, "{light} {}", scheme.name);
            }
        }
    }
}

#[test]
fn a_sheet_has_the_hue_of_its_page_and_what_stands_on_it_can_be_read() {
    for hue in (0..360).step_by(5) {
        for (scheme, page) in [(LIGHT, (0.97, 0.03)), (DARK, (0.17, 0.03))] {
            let page = Oklch { lightness: page.0, chroma: page.1, hue: f64::from(hue) };
            let on = scheme.on(page.with_lightness(page.lightness));
            for (sheet, ours) in [(on.surface, scheme.surface), (on.surface_2, scheme.surface_2)] {
                assert!(contrast(scheme.ink_muted, sheet) >= TEXT, "{sheet} {hue}");
                assert!(contrast(scheme.line_strong, sheet) >= EDGE, "{sheet} {hue}");
                assert!(contrast(sheet, ours) < 1.1, "{sheet} {hue}");
            }
        }
    }
    let grey = DARK.on(Rgb([0x11; 3]));
    assert!(grey.surface.to_oklch().chroma < 0.003, "{}", grey.surface);
}

#[test]
fn a_background_is_held_against_the_text_on_it() {
    assert!(Palette::new(&colors("background = { light = '#faf7ff', dark = '#120c1a' }")).is_ok());
    let (key, told) = refused("background = { light = '#808080' }");
    assert_eq!(key, "colors.background.light");
    assert!(told.contains("behind the page's"), "{told}");
    let (key, _) = refused("background = { light = '#fff', dark = '#fff' }");
    assert_eq!(key, "colors.background.dark");
    // The accent meets the brand's own page.
    assert!(Palette::new(&colors("accent = { light = '#0a7a70' }")).is_ok());
    let (key, _) = refused("accent = { light = '#0a7a70' }\nbackground = { light = '#d8e8e8' }");
    assert_eq!(key, "colors.accent.light");
}

#[test]
fn what_is_no_colour_or_too_round_is_refused() {
    assert!(refused("accent = { light = 'red; } body { display: none' }").1.contains("is no colour"));
    assert_eq!(refused("corner_radius = 25").0, "colors.corner_radius");
}
