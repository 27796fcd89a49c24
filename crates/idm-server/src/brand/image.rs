//! Images of a brand: what they are, told by their content, and how large.

use axum::body::Bytes;

/// Most bytes of one: everybody who logs in downloads it.
const MOST_BYTES: usize = 100 * 1024;
/// Widest and narrowest, as a share of the height.
const SHAPES: std::ops::RangeInclusive<f64> = 0.2..=12.0;
const SVG_NAMESPACE: &str = "http://www.w3.org/2000/svg";

/// An image that may be served.
#[derive(Debug, Clone)]
pub(super) struct Image {
    pub(super) content: Bytes,
    pub(super) kind: Kind,
    /// Its width as a share of its height.
    pub(super) shape: f64,
}

/// What an image is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Svg,
    Png,
    WebP,
}

/// Why an image is not taken.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ImageProblem {
    /// The file cannot be read.
    #[error("cannot be read: {0}")]
    Unreadable(String),
    /// More than is asked of everybody to download.
    #[error("is {0} bytes, more than the {MOST_BYTES} that a logo may have")]
    TooLarge(usize),
    /// None of the kinds that are served.
    #[error("is neither SVG, PNG nor WebP")]
    UnknownKind,
    /// Its name says something else than its content.
    #[error("is {0} by its content and must end in .{0}")]
    OtherKind(&'static str),
    /// An SVG that no browser shows as an image.
    #[error("has no xmlns=\"{SVG_NAMESPACE}\", without which browsers do not show it as an image")]
    NoNamespace,
    /// Nothing says how large it is.
    #[error("does not say how large it is: an SVG needs a viewBox, or a width and a height in pixels")]
    NoSize,
    /// Too long or too tall.
    #[error("is too long or too tall: its width must be 0.2 to 12 times its height")]
    Shape,
    /// The image for dark surroundings would be distorted.
    #[error("has another shape than the light one: their width must be the same share of their height")]
    OtherShape,
}

impl Kind {
    pub(super) const fn extension(self) -> &'static str {
        match self {
            Self::Svg => "svg",
            Self::Png => "png",
            Self::WebP => "webp",
        }
    }

    pub(super) const fn content_type(self) -> &'static str {
        match self {
            Self::Svg => "image/svg+xml",
            Self::Png => "image/png",
            Self::WebP => "image/webp",
        }
    }
}

impl Image {
    /// Looks an image over; `name` is its file's.
    pub(super) fn new(name: &str, content: Vec<u8>) -> Result<Self, ImageProblem> {
        if content.len() > MOST_BYTES {
            return Err(ImageProblem::TooLarge(content.len()));
        }
        let (kind, size) = if content.starts_with(b"\x89PNG\r\n\x1a\n") {
            (Kind::Png, png_size(&content))
        } else if content.starts_with(b"RIFF") && content.get(8..12) == Some(b"WEBP") {
            (Kind::WebP, webp_size(&content))
        } else {
            let tag = std::str::from_utf8(&content).ok().and_then(svg_tag).ok_or(ImageProblem::UnknownKind)?;
            if attribute(tag, "xmlns") != Some(SVG_NAMESPACE) {
                return Err(ImageProblem::NoNamespace);
            }
            (Kind::Svg, svg_size(tag))
        };
        if !name.ends_with(&format!(".{}", kind.extension())) {
            return Err(ImageProblem::OtherKind(kind.extension()));
        }
        let (width, height) =
            size.filter(|(width, height)| *width > 0.0 && *height > 0.0).ok_or(ImageProblem::NoSize)?;
        let shape = width / height;
        if !SHAPES.contains(&shape) {
            return Err(ImageProblem::Shape);
        }
        Ok(Self { content: content.into(), kind, shape })
    }

    /// Whether the other one fits into its place.
    pub(super) fn has_shape_of(&self, other: &Self) -> bool {
        (self.shape / other.shape - 1.0).abs() < 0.02
    }
}

type Size = Option<(f64, f64)>;

/// PNG, section 11.2.1: the first chunk begins with width and height.
fn png_size(content: &[u8]) -> Size {
    let number = |at: usize| Some(f64::from(u32::from_be_bytes(content.get(at..at + 4)?.try_into().ok()?)));
    (content.get(12..16)? == b"IHDR").then_some((number(16)?, number(20)?))
}

/// RFC 9649, sections 2.5 to 2.7: lossy, lossless and extended files each say it in their own way.
fn webp_size(content: &[u8]) -> Size {
    let number = |at: usize, bytes: usize| {
        let bytes = content.get(at..at + bytes)?;
        Some(bytes.iter().rev().fold(0_u32, |number, &byte| (number << 8) | u32::from(byte)))
    };
    let (width, height) = match content.get(12..16)? {
        b"VP8 " => (number(26, 2)? & 0x3fff, number(28, 2)? & 0x3fff),
        b"VP8L" => {
            let packed = number(21, 4)?;
            ((packed & 0x3fff) + 1, ((packed >> 14) & 0x3fff) + 1)
        }
        b"VP8X" => (number(24, 3)? + 1, number(27, 3)? + 1),
        _ => return None,
    };
    Some((f64::from(width), f64::from(height)))
}

/// The attributes of the root element, if this is an SVG. What else is in it is the browser's to judge: in an `<img>` it
/// runs no script and loads nothing.
fn svg_tag(text: &str) -> Option<&str> {
    let mut rest = text.trim_start_matches('\u{feff}').trim_start();
    loop {
        if let Some(tag) = rest.strip_prefix("<svg") {
            return tag.split_once('>').map(|(attributes, _)| attributes);
        }
        // What may stand before the root element (XML 1.0, section 2.8): declaration, comments. No document type: it
        // could define entities, and no image needs one.
        let end = if rest.starts_with("<!--") {
            "-->"
        } else if rest.starts_with("<?") {
            "?>"
        } else {
            return None;
        };
        rest = rest.split_once(end)?.1.trim_start();
    }
}

fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let mut rest = tag;
    loop {
        let (before, after) = rest.split_once('=')?;
        let after = after.trim_start();
        let quote = after.chars().next().filter(|quote| matches!(quote, '"' | '\''))?;
        let (value, next) = after[1..].split_once(quote)?;
        if before.trim() == name {
            return Some(value);
        }
        rest = next;
    }
}

fn svg_size(tag: &str) -> Size {
    let number =
        |text: &str| text.trim().trim_end_matches("px").parse::<f64>().ok().filter(|number| number.is_finite());
    if let Some(view) = attribute(tag, "viewBox") {
        let numbers: Option<Vec<_>> =
            view.split([' ', ',', '\n', '\t']).filter(|part| !part.is_empty()).map(number).collect();
        return match numbers?.as_slice() {
            [_, _, width, height] => Some((*width, *height)),
            _ => None,
        };
    }
    Some((number(attribute(tag, "width")?)?, number(attribute(tag, "height")?)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn svg(attributes: &str) -> Vec<u8> {
        format!("<?xml version=\"1.0\"?>\n<!-- a > b -->\n<svg xmlns=\"{SVG_NAMESPACE}\" {attributes}><path/></svg>")
            .into_bytes()
    }

    fn shape(name: &str, content: Vec<u8>) -> Result<f64, ImageProblem> {
        Image::new(name, content).map(|image| image.shape)
    }

    /// The first bytes of a PNG.
    pub(super) fn png(width: u32, height: u32) -> Vec<u8> {
        [b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR".as_slice(), &width.to_be_bytes(), &height.to_be_bytes()].concat()
    }

    fn webp(chunk: &[u8; 4], payload: &[u8]) -> Vec<u8> {
        [b"RIFF\0\0\0\0WEBP".as_slice(), chunk, &[0; 4], payload].concat()
    }

    #[test]
    fn sizes_are_read_from_every_kind() {
        assert_eq!(shape("a.svg", svg("viewBox=\"0 0 120 40\"")), Ok(3.0));
        assert_eq!(shape("a.svg", svg("width='80px' height = '40'")), Ok(2.0));
        assert_eq!(shape("a.png", png(300, 100)), Ok(3.0));
        // Of each kind the fields before the size are zero, as they say nothing about it.
        assert_eq!(shape("a.webp", webp(b"VP8 ", &[0, 0, 0, 0x9d, 1, 0x2a, 200, 0, 100, 0])), Ok(2.0));
        assert_eq!(shape("a.webp", webp(b"VP8X", &[0, 0, 0, 0, 199, 0, 0, 99, 0, 0])), Ok(2.0));
        let packed = (199_u32 | (99 << 14)).to_le_bytes();
        assert_eq!(shape("a.webp", webp(b"VP8L", &[&[0x2f], packed.as_slice()].concat())), Ok(2.0));
    }

    #[test]
    fn what_is_no_image_or_another_one_is_refused() {
        for content in [
            b"<html><svg></svg></html>".to_vec(),
            b"GIF89a".to_vec(),
            Vec::new(),
            vec![0xff; 40],
            b"<!DOCTYPE svg [<!ENTITY a \"b\">]><svg xmlns=\"http://www.w3.org/2000/svg\"/>".to_vec(),
        ] {
            assert_eq!(shape("a.svg", content), Err(ImageProblem::UnknownKind));
        }
        assert_eq!(shape("a.png", svg("viewBox=\"0 0 1 1\"")), Err(ImageProblem::OtherKind("svg")));
        assert_eq!(shape("a.svg", png(1, 1)), Err(ImageProblem::OtherKind("png")));
        assert_eq!(shape("a.svg", b"<svg viewBox=\"0 0 1 1\"></svg>".to_vec()), Err(ImageProblem::NoNamespace));
    }

    #[test]
    fn what_has_no_size_or_none_for_a_logo_is_refused() {
        assert_eq!(shape("a.svg", svg("")), Err(ImageProblem::NoSize));
        assert_eq!(shape("a.svg", svg("width='100%' height='100%'")), Err(ImageProblem::NoSize));
        assert_eq!(shape("a.svg", svg("viewBox='0 0 0 40'")), Err(ImageProblem::NoSize));
        assert_eq!(shape("a.png", png(1, 1)[..18].to_vec()), Err(ImageProblem::NoSize));
        assert_eq!(shape("a.png", png(1300, 100)), Err(ImageProblem::Shape));
        assert_eq!(shape("a.png", png(1, 100)), Err(ImageProblem::Shape));
        let mut large = png(1, 1);
        large.resize(MOST_BYTES + 1, 0);
        assert_eq!(shape("a.png", large), Err(ImageProblem::TooLarge(MOST_BYTES + 1)));
    }
}
