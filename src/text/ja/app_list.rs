//! Japanese.

use super::numbers::{app_credentials, grouped};
use crate::text::{AppList, join};
use idm_api::application_list::{ApplicationSort, StatusFilter};

pub(super) const APP_LIST: AppList = AppList {
    filters: "アプリ認証情報を検索",
    search: "検索",
    search_placeholder: "名前またはappId",
    any_kind: "すべての種類",
    status: "状態",
    any_status: "すべての状態",
    with_status: |status| match status {
        StatusFilter::Active => "有効",
        StatusFilter::Revoked => "無効",
        StatusFilter::Expired => "期限切れ",
        StatusFilter::Unused => "90日間未使用",
        StatusFilter::Expiring => "14日以内に期限切れ",
    },
    sort: "並べ替え",
    sort_by: |sort| match sort {
        ApplicationSort::CreatedDescending => "新しい順",
        ApplicationSort::Created => "古い順",
        ApplicationSort::Name => "名前（昇順）",
        ApplicationSort::NameDescending => "名前（降順）",
        ApplicationSort::LastUsedDescending => "最終使用が新しい順",
        ApplicationSort::LastUsed => "最終使用が古い順",
        ApplicationSort::Expires => "有効期限が近い順",
        ApplicationSort::ExpiresDescending => "有効期限が遠い順",
    },
    view: "表示形式",
    cards: "カード",
    table: "表",
    total: app_credentials,
    found: |count, more| {
        if more {
            join(&[&grouped(count), "件を超えるアプリ認証情報が見つかりました"])
        } else {
            join(&[&app_credentials(count), "が見つかりました"])
        }
    },
    searching: "検索中",
    nothing_found: "該当するアプリ認証情報はありません",
    nothing_found_what_now: "名前に含まれる単語の先頭部分、またはappId全体で検索できます。検索語を減らすか、\
                             フィルターをクリアしてください。",
    clear: "フィルターをクリア",
    begins_later: "一覧を前回の位置から表示しています。",
    to_start: "最初から表示",
    newcomers: |count| join(&["新しいアプリ認証情報", &grouped(count as u64), "件を表示"]),
    stale: "最新でない可能性があります。一覧を更新できませんでした。",
    loading_more: "続きを読み込み中",
    more_failed: "続きを読み込めませんでした",
    end: "これですべてです。",
    name: "名前",
    kind: "種類",
    expiring: "まもなく期限切れ",
    gone: "一覧外",
    idle: "90日間未使用",
    never_expires: "無期限",
};
