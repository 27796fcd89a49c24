//! The app's document under a brand, so that its first paint is the product's: before any script has run, and without
//! another call.

use crate::brand::{Brand, BrandTexts, Logo, PageBrand};
use axum::{
    body::Body,
    response::{Html, IntoResponse as _, Response},
};
use http::{HeaderMap, HeaderValue, StatusCode, header};
use idm_api::brand::{CARRIER_ID, DEFAULT, LANGUAGE, NAME, ROOT_CLASS, TEXT};
use sha2::{Digest as _, Sha256};
use std::path::Path;

/// What the document says where the product's name belongs.
const OUR_NAME: &str = ">IDM Console<";
/// Colours of the browser's own frame, light and dark, as the document has them.
const THEME_COLORS: [&str; 2] = ["#f3f8f8", "#0b1413"];
const DESCRIPTION: &str = "Log in, sign up, and manage the credentials of your apps.";

/// The document, read anew for each answer: the console may be built anew while it is served.
pub(super) struct Document {
    branding: Branding,
}

/// What is put into a document, ready as HTML.
struct Branding {
    /// For the end of the head and of the body, on all pages: the app may lead from any page to any other.
    head: String,
    body: String,
    name: String,
    icon: Option<String>,
    theme_colors: [String; 2],
    /// Mark and name.
    shown: String,
}

impl Document {
    /// Documents under this brand.
    pub(super) fn new(brand: &Brand) -> Self {
        Self { branding: Branding::new(brand) }
    }

    /// The answer for a page's path, from this file. `None` where there is none.
    pub(super) async fn answer(&self, path: &str, file: &Path, headers: &HeaderMap) -> Option<Response> {
        let html = tokio::fs::read_to_string(file).await.ok()?;
        let html = if is_console(path) { self.branding.beside(&html) } else { self.branding.over(&html) };
        let hash: String = Sha256::digest(&html).iter().take(16).map(|byte| format!("{byte:02x}")).collect();
        // Weak, as it may be compressed on its way.
        let etag = format!("W/\"{hash}\"");
        let known = headers.get(header::IF_NONE_MATCH).and_then(|etags| etags.to_str().ok());
        let mut response = match known.is_some_and(|etags| etags.contains(&etag)) {
            true => (StatusCode::NOT_MODIFIED, Body::empty()).into_response(),
            false => Html(html).into_response(),
        };
        if let Ok(etag) = HeaderValue::from_str(&etag) {
            response.headers_mut().insert(header::ETAG, etag);
        }
        Some(response)
    }
}

impl Branding {
    fn new(brand: &Brand) -> Self {
        let page = &brand.page;
        Self {
            head: format!("<link rel=\"stylesheet\" href=\"{}\">", brand.stylesheet),
            body: carrier(page),
            name: escaped(&page.name),
            icon: brand.favicon.as_ref().map(|path| format!("<link rel=\"icon\" href=\"{path}\">")),
            theme_colors: brand.page_colors.map(|color| color.to_string()),
            shown: shown(page),
        }
    }

    /// The console is not the product's: its document only brings the brand along.
    fn beside(&self, html: &str) -> String {
        html.replacen("</head>", &[&self.head, "</head>"].concat(), 1).replacen(
            "</body>",
            &[&self.body, "</body>"].concat(),
            1,
        )
    }

    /// A document of the product.
    fn over(&self, html: &str) -> String {
        let mut html = self.with_brand(html);
        html = html.replace(OUR_NAME, &[">", &self.name, "<"].concat()).replace(DESCRIPTION, &self.name);
        for (ours, theirs) in THEME_COLORS.iter().zip(&self.theme_colors) {
            html = html.replace(ours, theirs);
        }
        if let Some(icon) = &self.icon {
            html = with_icon(&html, icon);
        }
        html = html.replacen("<html", &["<html class=\"", ROOT_CLASS, "\""].concat(), 1);
        // Last, as what a brand says may read like any of the above.
        self.beside(&html)
    }

    /// With this in place of each mark and name.
    fn with_brand(&self, html: &str) -> String {
        let mark_and_name = ["</span", OUR_NAME, "/span>"].concat();
        let mut pieces = html.split(mark_and_name.as_str()).peekable();
        let mut branded = String::new();
        while let Some(piece) = pieces.next() {
            match piece.rsplit_once("<span") {
                Some((before, _mark)) if pieces.peek().is_some() => {
                    branded.extend([before, &self.shown, "</span>"]);
                }
                _ => branded.push_str(piece),
            }
        }
        branded
    }
}

/// The element from which the app copies what it shows ([`idm_api::brand`]).
fn carrier(page: &PageBrand) -> String {
    let with_default = |default| page.texts.iter().map(|texts| texts_of_language(texts, default)).collect();
    let texts: String = page.texts.first().map_or_else(String::new, with_default);
    let (name, shown) = (escaped(&page.name), shown(page));
    format!("<div id=\"{CARRIER_ID}\" {NAME}=\"{name}\" hidden><span class=\"brand\">{shown}</span>{texts}</div>")
}

/// A language's lines of welcome, and its links with those of the default language where it has none.
fn texts_of_language(texts: &BrandTexts, default: &BrandTexts) -> String {
    let language = &texts.language;
    let is_default = if texts == default { format!(" {DEFAULT}") } else { String::new() };
    let which = |which: &str| format!("{TEXT}=\"{which}\" {LANGUAGE}=\"{language}\"{is_default}");
    let line = |name: &str, text: &Option<String>| {
        let text = escaped(text.as_ref()?);
        Some(format!("<p class=\"welcome\" lang=\"{language}\" dir=\"auto\" {}>{text}</p>", which(name)))
    };
    // What was entered on a page is not lost to a look at the terms.
    let link = |name: &str, of: fn(&BrandTexts) -> Option<&String>| {
        let (language, href) = [texts, default].into_iter().find_map(|texts| Some((&texts.language, of(texts)?)))?;
        Some(format!(
            "<li><a class=\"{name}\" href=\"{}\" hreflang=\"{language}\" target=\"_blank\" rel=\"noopener noreferrer\"></a></li>",
            escaped(href)
        ))
    };
    let links = [
        link("terms", |texts| texts.terms.as_ref()),
        link("privacy", |texts| texts.privacy.as_ref()),
        link("support", |texts| texts.support.as_ref()),
    ];
    let links: String = links.into_iter().flatten().collect();
    // With its role, as without bullets some readers do not take it for a list.
    let list = (!links.is_empty())
        .then(|| format!("<ul class=\"product-links\" role=\"list\" {}>{links}</ul>", which("links")));
    [line("login", &texts.login), line("signup", &texts.signup), list].into_iter().flatten().collect()
}

/// Mark and name.
fn shown(page: &PageBrand) -> String {
    let name = escaped(&page.name);
    let Some(Logo { light, dark, width, height, beside_name }) = &page.logo else {
        return format!("<span class=\"brand-mark\" aria-hidden=\"true\"></span>{name}");
    };
    let source = |dark: &String| format!("<source srcset=\"{dark}\" media=\"(prefers-color-scheme: dark)\">");
    let source = dark.as_ref().map(source).unwrap_or_default();
    let (alt, beside) = if *beside_name { ("", name.as_str()) } else { (name.as_str(), "") };
    // With its size, so that nothing moves when it comes, and not a moment later than what is around it.
    format!(
        "<picture>{source}<img class=\"brand-logo\" src=\"{light}\" alt=\"{alt}\" width=\"{width}\" height=\"{height}\" \
         decoding=\"sync\" fetchpriority=\"high\"></picture>{beside}"
    )
}

/// With this in place of the link to the icon.
fn with_icon(html: &str, icon: &str) -> String {
    let tags = html.match_indices("<link").map(|(start, _)| {
        let end = html[start..].find('>').map_or(html.len(), |end| start + end + 1);
        (start, end)
    });
    let mut icons = tags.filter(|(start, end)| html[*start..*end].replace('"', "").contains("rel=icon"));
    match icons.next() {
        Some((start, end)) => [&html[..start], icon, &html[end..]].concat(),
        None => html.to_owned(),
    }
}

fn is_console(path: &str) -> bool {
    path == "/console" || path.starts_with("/console/")
}

/// Text as it stands in HTML, in an element or in an attribute.
pub(crate) fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;").replace('\'', "&#39;")
}

#[cfg(test)]
mod tests;
