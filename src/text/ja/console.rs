//! Japanese.

use crate::text::{Console, join};

pub(super) const CONSOLE: Console = Console {
    menu: "メインメニュー",
    menu_toggle: "メニュー",
    end_users: "エンドユーザー",
    all_end_users: "すべてのエンドユーザー",
    app_credentials: "アプリ認証情報",
    account: "アカウント",
    admins: "アカウント管理者",
    audit_log: "監査ログ",
    support_group: "サポート",
    token_checker: "トークンの確認",
    no_access: "コンソールへのアクセス権がありません",
    no_access_why: |email| join(&[email, "としてログインしています。このログインではアカウントを管理できません。"]),
    no_access_what_now: "ログアウトして管理者としてログインし直すか、自分のアカウントに移動してください。",
    to_account: "自分のアカウント",
};
