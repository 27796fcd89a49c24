//! Japanese.

use crate::text::LanguageText;

pub(super) const LANGUAGE: LanguageText = LanguageText {
    menu: "言語",
    changed: "このページを日本語で表示しています。",
    failed: "この言語をダウンロードできませんでした。インターネット接続を確認してから、もう一度選択してください。",
};
