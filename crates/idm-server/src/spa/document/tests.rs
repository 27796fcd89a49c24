//! Tests of what a brand makes of a document.

use super::*;

const WRITTEN: &str = include_str!("../../../../../index.html");
/// As trunk's release build writes it: attributes without quotes, and in another order.
const MINIFIED: &str = "<!doctype html><html lang=en><title>IDM Console</title>\
    <meta media=\"(prefers-color-scheme: light)\" content=#f3f8f8 name=theme-color>\
    <meta media=\"(prefers-color-scheme: dark)\" content=#0b1413 name=theme-color>\
    <link href=/icon-0a1b2c3d.svg integrity=sha384-x rel=icon><link href=/style.css rel=stylesheet></head><body><div id=app>\
    <main class=stage><span class=brand><span aria-hidden=true class=brand-mark></span>IDM Console</span><div class=sheet>\
    </div></main></div><template id=boot-failed><span class=brand><span aria-hidden=true class=brand-mark></span>IDM Console\
    </span></template></body></html>";

fn branding(name: &str, logo: Option<Logo>) -> Branding {
    Branding {
        head: "<link rel=\"stylesheet\" href=\"/brand/x.css\">".to_owned(),
        body: carrier(&PageBrand { name: name.to_owned(), logo: logo.clone(), texts: Vec::new() }),
        name: escaped(name),
        icon: Some("<link rel=\"icon\" href=\"/brand/icon.svg\">".to_owned()),
        theme_colors: ["#ffeeff".to_owned(), "#110011".to_owned()],
        shown: shown(&PageBrand { name: name.to_owned(), logo, texts: Vec::new() }),
    }
}

fn logo(beside_name: bool) -> Logo {
    Logo { light: "/brand/a.svg".into(), dark: Some("/brand/b.svg".into()), width: 120, height: 40, beside_name }
}

#[test]
fn no_word_or_colour_of_ours_is_left_in_a_document_of_the_product() {
    for html in [WRITTEN, MINIFIED] {
        for logo in [None, Some(logo(false)), Some(logo(true))] {
            let branded = branding("Lumen & Co", logo.clone()).over(html);
            for ours in ["IDM Console", "f3f8f8", "0b1413", "/icon-", "style/icon.svg", "credentials of your apps"] {
                assert!(!branded.contains(ours), "{ours} in {branded}");
            }
            assert!(branded.contains("<title>Lumen &amp; Co</title>"));
            assert!(branded.contains("<html class=\"branded\" lang="));
            assert!(branded.contains("<link rel=\"icon\" href=\"/brand/icon.svg\">"));
            assert!(branded.contains("<link rel=\"stylesheet\" href=\"/brand/x.css\"></head>"));
            assert!(branded.trim_end().ends_with("</div></body></html>") || html == WRITTEN);
            let brands = html.matches("</span>IDM Console</span>").count() + 1;
            assert_eq!(branded.matches("brand-logo").count(), if logo.is_some() { brands } else { 0 });
            assert_eq!(branded.matches("brand-mark").count(), if logo.is_some() { 0 } else { brands });
            assert_eq!(branded.matches("<span").count(), branded.matches("</span>").count());
            assert_eq!(branded.matches("<link").count(), html.matches("<link").count() + 1);
        }
    }
}

#[test]
fn the_name_is_said_once() {
    let with =
        |beside_name| shown(&PageBrand { name: "Lumen".to_owned(), logo: Some(logo(beside_name)), texts: vec![] });
    assert!(with(false).contains("alt=\"Lumen\"") && with(false).ends_with("</picture>"));
    assert!(with(true).contains("alt=\"\"") && with(true).ends_with("</picture>Lumen"));
}

#[test]
fn the_consoles_document_only_brings_the_brand_along() {
    let branding = branding("Lumen", None);
    for html in [WRITTEN, MINIFIED] {
        assert_eq!(branding.beside(html).replace(&branding.head, "").replace(&branding.body, ""), html);
    }
    for (path, console) in
        [("/console", true), ("/console/x", true), ("/consoles", false), ("/", false), ("/login", false)]
    {
        assert_eq!(is_console(path), console, "{path}");
    }
}

#[test]
fn what_a_brand_says_is_no_markup() {
    let name = "\"><img src=x onerror=alert(1)>";
    let branded = branding(name, Some(logo(false))).over(WRITTEN);
    assert!(!branded.contains("<img src=x"), "{branded}");
    assert!(branded.contains("alt=\"&quot;&gt;&lt;img src=x onerror=alert(1)&gt;\""));
}

#[test]
fn texts_are_carried_with_their_language_and_as_text() {
    let texts = |language: &str, login: &str| BrandTexts {
        language: language.to_owned(),
        login: Some(login.to_owned()),
        support: Some("https://help.shop.example".to_owned()),
        terms: Some("https://shop.example/?a=1&b=\"2".to_owned()),
        ..BrandTexts::default()
    };
    let texts = vec![texts("en", "</div><script>"), texts("ar", "أهلًا")];
    let html = carrier(&PageBrand { name: "Lumen".to_owned(), logo: None, texts });
    assert!(html.starts_with("<div id=\"idm-brand\" data-name=\"Lumen\" hidden><span class=\"brand\">"), "{html}");
    for part in [
        "<p class=\"welcome\" lang=\"en\" dir=\"auto\" data-text=\"login\" data-language=\"en\" data-default>&lt;/div&gt;&lt;script&gt;</p>",
        "data-text=\"login\" data-language=\"ar\">أهلًا</p>",
        "<ul class=\"product-links\" role=\"list\" data-text=\"links\" data-language=\"ar\"><li>",
        "<a class=\"terms\" href=\"https://shop.example/?a=1&amp;b=&quot;2\" hreflang=\"en\" target=\"_blank\" rel=\"noopener noreferrer\"></a>",
        "<a class=\"support\" href=\"https://help.shop.example\" hreflang=\"ar\" target=\"_blank\" rel=",
    ] {
        assert!(html.contains(part), "{part} in {html}");
    }
    assert!(!html.contains("signup") && !html.contains("privacy"), "{html}");
}
