//! Japanese.

use super::recovery_codes::RECOVERY_CODES;
use crate::text::Token;

pub(super) const SETUP_KEY: Token = Token {
    is_hidden: "（非表示）",
    show: "キーを表示",
    hide: "キーを非表示",
    copy: "キーをコピー",
    copied: "セットアップキーをコピーしました",
    selected: "ブラウザーがコピーを許可しませんでした。キーは選択されています。\
               Ctrl+C（Macでは\u{2318}C）を押してください。",
    on_clipboard: "セットアップキーがまだクリップボードにあり、ほかのプログラムから読み取られる可能性があります。",
    clear_clipboard: "クリップボードを消去",
    clipboard_cleared: "クリップボードを消去しました",
    clipboard_not_cleared: "ブラウザーがクリップボードの消去を許可しませんでした。別の内容をコピーして、\
                            キーを上書きしてください。",
    ..RECOVERY_CODES
};
