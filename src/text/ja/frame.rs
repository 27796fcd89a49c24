//! Japanese.

use crate::text::Frame;

pub(super) const FRAME: Frame = Frame {
    name_menu: "ユーザーメニュー",
    theme: "配色",
    theme_browser: "ブラウザーと同じ",
    theme_light: "ライト",
    theme_dark: "ダーク",
    keys: "キーボードショートカット",
    key_palette: "アプリ、ページ、操作を検索（Macでは\u{2318} K）",
    key_sheet: "このショートカット一覧を表示",
    key_search: "ページの検索欄に移動",
    key_undo: "メッセージに表示された操作を元に戻す",
    key_close: "開いているものを閉じる",
    single_keys: "1キーのショートカット",
    single_keys_hint: "誤って押してしまう場合は、チェックを外してください。この設定はこのタブで有効です。",
    close: "閉じる",
    palette: "検索と操作",
    palette_open: "検索",
    palette_field: "アプリ、ページ、または操作",
    palette_hint: "矢印キーで移動、Enterで選択、Escで閉じます。",
    page: "ページ",
    searching: "検索中\u{2026}",
    nothing_found: "見つかりませんでした。アプリは、名前に含まれる単語の先頭部分、またはappId全体で検索できます。",
};
