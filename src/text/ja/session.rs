//! Japanese.

use crate::text::{SessionText, join};

pub(super) const SESSION: SessionText = SessionText {
    warning: "セッション",
    ends_at: |time| {
        join(&["セッションは", time, "に終了します。今すぐ再ログインすれば、このページの内容は失われません。"])
    },
    log_in_again: "再ログイン",
    later: "後で",
    ended: "セッションが終了しました。パスワードを入力すると、続きから再開できます。このページの内容は失われません。",
    going_to_end: "新しいセッションを始めるには、パスワードを入力してください。このページの内容は失われません。",
    first: "先にログインするか、「別のユーザーとしてログイン」を選んでください。",
    somebody_else: "別のユーザーとしてログイン",
    resumed: "再ログインしました。",
};
