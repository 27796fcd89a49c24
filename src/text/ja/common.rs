//! Japanese.

use crate::text::{Common, Problem, join};

pub(super) const COMMON: Common = Common {
    brand: "IDM Console",
    page_title: |page| join(&[page, " · IDM Console"]),
    loading: "読み込み中",
    try_again: "再試行",
    cancel: "キャンセル",
    copied: "コピーしました",
    undo: "元に戻す",
    dismiss: "閉じる",
    messages: "メッセージ",
    skip_to_content: "コンテンツへスキップ",
    log_out: "ログアウト",
    settings_failed: "このページの設定を読み込めませんでした",
    session_unknown: "ログイン状態を確認できませんでした",
    hand_over_failed: "元のページに戻れませんでした",
    part_failed: "このページを完全にダウンロードできませんでした",
    not_found: "ページが見つかりません",
    not_found_what_now: "このURLにはページがありません。入力に誤りがあるか、ページが移動した可能性があります。",
    to_start: "トップページへ移動",
};

pub(super) const PROBLEM: Problem = Problem {
    wrong_credentials: "メールアドレスまたはパスワードが間違っています。両方を確認して、もう一度お試しください。",
    locked: |minutes| {
        join(&[
            "パスワードを何度も間違えたため、このログインはあと",
            &minutes.to_string(),
            "分間ロックされています。その後、もう一度お試しください。",
        ])
    },
    too_many_requests: |seconds| {
        join(&["短時間に試行が繰り返されました。", &seconds.to_string(), "秒待ってから、もう一度お試しください。"])
    },
    too_many_requests_soon: "短時間に試行が繰り返されました。1分ほど待ってから、もう一度お試しください。",
    check_fields: "正しくない項目があります。入力内容を確認して、もう一度お試しください。",
    not_allowed: "この操作を行う権限がありません。アカウントの管理者にお問い合わせください。",
    proof_required: "プログラムを防ぐための確認をブラウザーが完了できませんでした。ページを再読み込みして、もう一度お試しください。それでも解決しない場合は、コンテンツブロッカーでこのサイトを許可するか、別のブラウザーをお使いください。",
    origin_not_allowed: "認証サービスは、このURLからの呼び出しを受け付けていません。\
                         このサイトの運営者にお問い合わせください。",
    session_ended: "セッションが終了しました。もう一度ログインしてください。",
    not_found: "すでに存在しません。ページを再読み込みして、現在の内容を確認してください。",
    conflict: "その間に、ほかの人が変更しました。ページを再読み込みして、もう一度お試しください。",
    offline: "オフラインです。インターネット接続を確認してから、もう一度お試しください。",
    unreachable: "認証サービスに接続できません。しばらくしてから、もう一度お試しください。",
    timeout: "認証サービスの応答に時間がかかりすぎました。しばらくしてから、もう一度お試しください。",
    unavailable: "認証サービスは現在利用できません。数分後にもう一度お試しください。",
    unexpected: "システム側で問題が発生しました。何も変更されていません。しばらくしてから、\
                 もう一度お試しください。",
    signup_refused: "現在ご利用いただけませんが、お客様の操作に問題はありません。\
                     このサイトの運営者にお知らせください。",
    login_step_expired: "パスワードの入力から時間がたちすぎました。戻って、もう一度入力してください。",
    provider_unreachable: "プロバイダーに接続できません。しばらくしてからもう一度試すか、別の方法でログインしてください。",
    wrong_passkey: "このパスキーは登録されていないか、すでに削除されています。別の方法でログインしてください。",
    user_locked: "このログインは管理者によってロックされています。このサイトの運営者にお問い合わせください。",
    already_revealed: "このappTokenはすでに発行されており、もう一度表示することはできません。紛失した場合は、\
                       アプリのページで再生成できます。",
};
