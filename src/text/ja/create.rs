//! Japanese.

use crate::text::{Create, join};

pub(super) const CREATE: Create = Create {
    heading: "アプリ認証情報を作成",
    name: "名前",
    name_hint: "あなたと同僚が見分けるための名前です（例：「新規登録ページ」）。",
    name_missing: "名前を入力してください。",
    kind: "種類",
    kind_select: "選択してください",
    kind_missing: "種類を選択してください。",
    kind_end_user_hint: "ユーザーが新規登録やログインを行うページ用です。すぐに作成できます。",
    kind_back_end_hint: "自社のサーバー用です。はるかに多くの操作ができるため、ここでは作成できず、\
                         サポートが発行します。",
    ask_support: "サポートにバックエンド用認証情報を申請",
    privileges: "アプリに許可する操作",
    templates: "テンプレート",
    template_sign_up: "新規登録ページ",
    template_sign_up_and_reset: "新規登録とパスワード再設定",
    privileges_missing: "少なくとも1つ選択してください。1つもないと、アプリは何もできません。",
    privileges_meanwhile: "アプリ認証情報はこのまま作成できます。その場合、許可されるのはエンドユーザーの作成だけで\
                           す。",
    back_end_only: |count| join(&["バックエンドアプリ専用（", &count.to_string(), "）"]),
    expires: "有効期限（任意、この日の終わりまで）",
    expires_hint: "期限を過ぎると、appTokenは拒否されます。無期限にする場合は、空欄のままにしてください。",
    expires_picks: "よく使う期間",
    never: "無期限",
    in_30_days: "30日",
    in_90_days: "90日",
    in_a_year: "1年",
    day_past: "過去の日付です。今日以降の日付を選択してください。",
    submit: "作成",
    discard_heading: "入力内容を破棄しますか？",
    discard_consequence: "まだ何も作成されていません。ここに入力した内容は失われます。",
    discard: "破棄",
    keep: "編集を続ける",
};
