//! Japanese.

use super::numbers::grouped;
use crate::text::{AppCredentials, join};
use idm_api::{
    application::{ApplicationKind, ApplicationStatus},
    privilege::Privilege,
};

pub(super) const APP_CREDENTIALS: AppCredentials = AppCredentials {
    heading: "アプリ認証情報",
    intro: "アプリごとに固有の認証情報があり、公開のappIdと秘密のappTokenで構成されます。",
    create: "アプリ認証情報を作成",
    list: "アプリ認証情報",
    copy_app_id: "appIdをコピー",
    copy_app_id_of: |name| join(&[name, "のappIdをコピー"]),
    app_id_copied: |name| join(&[name, "のappIdをコピーしました"]),
    app_id_selected: "ブラウザーがコピーを許可しませんでした。appIdは選択されています。\
                      Ctrl+C（Macでは\u{2318}C）を押してください。",
    app_id: "appId",
    kind: |kind| match kind {
        ApplicationKind::EndUser => "エンドユーザー",
        ApplicationKind::BackEnd => "バックエンド",
    },
    status: |status| match status {
        ApplicationStatus::Active => "有効",
        ApplicationStatus::Revoked => "無効",
        ApplicationStatus::Expired => "期限切れ",
    },
    privileges: "権限",
    privilege: |privilege| match privilege {
        Privilege::IdentityCreate => "エンドユーザーの作成",
        Privilege::IdentityRecover => "パスワード再設定の要求",
        Privilege::IdentityRead => "エンドユーザーの閲覧",
        Privilege::IdentityUpdate => "エンドユーザーの変更",
        Privilege::IdentityDelete => "エンドユーザーの削除",
        Privilege::SessionRevoke => "セッションの終了",
        Privilege::AuditRead => "監査ログの閲覧",
    },
    no_privileges: "まだありません",
    created: "作成日",
    last_used: "最終使用",
    never_used: "未使用",
    expires: "有効期限",
    list_failed: "アプリ認証情報を読み込めませんでした",
    empty: "アプリ認証情報はまだありません",
    empty_what_now: "新規登録ページでエンドユーザーを作成するには、アプリ認証情報が必要です。ここで作成し、\
                     appTokenを認証情報ブローカーに渡してください。",
    count: |shown, total| join(&[&grouped(total), "件中", &shown.to_string(), "件を表示"]),
    more: "さらに表示",
};
