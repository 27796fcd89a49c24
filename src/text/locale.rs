//! The locales there are, and which of them somebody wants.

/// A language that the pages speak.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[expect(missing_docs, reason = "they are languages' own names, see `Locale::name`")]
pub enum Locale {
    #[default]
    En,
    De,
    Fr,
    Es,
    Hu,
    Ja,
    Ar,
}

impl Locale {
    /// All of them, in the order of the menu.
    pub const ALL: [Self; 7] = [Self::En, Self::De, Self::Fr, Self::Es, Self::Hu, Self::Ja, Self::Ar];

    /// Its language tag (BCP 47).
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::De => "de",
            Self::Fr => "fr",
            Self::Es => "es",
            Self::Hu => "hu",
            Self::Ja => "ja",
            Self::Ar => "ar",
        }
    }

    /// What those who speak it call it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::En => "English",
            Self::De => "Deutsch",
            Self::Fr => "Français",
            Self::Es => "Español",
            Self::Hu => "Magyar",
            Self::Ja => "日本語",
            Self::Ar => "العربية",
        }
    }

    /// The way it is written, as HTML's `dir` spells it.
    #[must_use]
    pub const fn direction(self) -> &'static str {
        match self {
            Self::Ar => "rtl",
            _ => "ltr",
        }
    }

    /// The locale for a language range such as `de-AT`: the range is made shorter from its end until it names one
    /// (RFC 4647, section 3.4, "Lookup").
    #[must_use]
    pub fn lookup(range: &str) -> Option<Self> {
        let mut range = range;
        loop {
            if let Some(found) = Self::ALL.into_iter().find(|locale| locale.tag().eq_ignore_ascii_case(range)) {
                return Some(found);
            }
            range = range.rsplit_once('-')?.0;
            // A subtag of one character leads in what was taken off: it says nothing alone.
            while let Some((rest, last)) = range.rsplit_once('-')
                && last.len() == 1
            {
                range = rest;
            }
        }
    }

    /// The locale for somebody who prefers these languages, the most wanted first; English where it is none of ours.
    #[must_use]
    pub fn choose(preferred: &[String]) -> Self {
        preferred.iter().find_map(|range| Self::lookup(range)).unwrap_or_default()
    }

    /// The tag by which dates are written for somebody who prefers these languages: of their own region where they
    /// name one. The digits are those of the sentences around them.
    #[must_use]
    pub fn of_dates(self, preferred: &[String]) -> String {
        let regional = preferred.iter().find(|range| Self::lookup(range) == Some(self) && is_plain(range));
        let tag = regional.map_or(self.tag(), String::as_str);
        match self {
            Self::Ar => [tag, "-u-nu-latn"].concat(),
            _ => tag.to_owned(),
        }
    }
}

/// Whether it is a tag that `Intl` takes, and has no extension: browsers have been seen to name `en-US@posix`.
fn is_plain(tag: &str) -> bool {
    tag.split('-').all(|part| (2..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn choose(preferred: &[&str]) -> Locale {
        Locale::choose(&preferred.iter().map(|&range| range.to_owned()).collect::<Vec<_>>())
    }

    fn dates(locale: Locale, preferred: &[&str]) -> String {
        locale.of_dates(&preferred.iter().map(|&range| range.to_owned()).collect::<Vec<_>>())
    }

    #[test]
    fn the_first_language_that_there_is_wins() {
        assert_eq!(choose(&["pt-BR", "fr-CA", "en"]), Locale::Fr);
        assert_eq!(choose(&["en-GB", "de"]), Locale::En);
        assert_eq!(choose(&["ar-EG"]), Locale::Ar);
    }

    #[test]
    fn english_is_for_everybody_else() {
        for preferred in [&[][..], &["pt", "it-CH"], &["*"], &[""], &["den", "eng", "d-e"]] {
            assert_eq!(choose(preferred), Locale::En, "{preferred:?}");
        }
    }

    #[test]
    fn a_range_is_made_shorter_until_it_names_a_locale() {
        for range in ["de", "DE", "de-AT", "de-Latn-AT-1996", "de-DE-u-co-phonebk", "de-a-foo-x-y"] {
            assert_eq!(Locale::lookup(range), Some(Locale::De), "{range}");
        }
        for range in ["", "-", "*", "de_AT", "x-de", "nds-DE"] {
            assert_eq!(Locale::lookup(range), None, "{range}");
        }
    }

    #[test]
    fn dates_are_written_as_in_the_readers_region() {
        assert_eq!(dates(Locale::En, &["de", "en-GB", "en-US"]), "en-GB");
        assert_eq!(dates(Locale::En, &["de"]), "en");
        assert_eq!(dates(Locale::En, &["en-US@posix"]), "en");
        assert_eq!(dates(Locale::De, &["de-AT-u-ca-buddhist", "de-CH"]), "de-CH");
        assert_eq!(dates(Locale::Ar, &["ar-MA"]), "ar-MA-u-nu-latn");
    }

    #[test]
    fn every_tag_leads_to_its_locale() {
        for locale in Locale::ALL {
            assert_eq!(Locale::lookup(locale.tag()), Some(locale));
            assert!(!locale.name().is_empty());
        }
    }

    #[test]
    fn a_brand_may_speak_every_language_of_the_pages() {
        assert_eq!(Locale::ALL.map(Locale::tag), idm_api::brand::LANGUAGES);
    }
}
