//! Japanese.

use super::numbers::{app_credentials, grouped};
use crate::text::{Bulk, join};

pub(super) const BULK: Bulk = Bulk {
    select: "選択",
    select_one: |name| join(&[name, "を選択"]),
    select_all: |count| join(&["読み込み済みの", &grouped(count as u64), "件をすべて選択"]),
    selection: "選択したアプリ認証情報",
    selected: |count| join(&[&grouped(count as u64), "件を選択中"]),
    clear: "選択を解除",
    revoke: "無効化",
    heading: |count| join(&[&app_credentials(count as u64), "を無効化しますか？"]),
    consequence: "無効化した時点からappTokenは拒否され、それを使っているものはすべて動作しなくなります。\
                  後で再有効化できます。",
    nothing_to_do: "選択したものは、すべてすでに無効です。",
    more_names: |count| join(&["ほか", &grouped(count as u64), "件"]),
    skipped: |count| join(&["選択したもののうち", &grouped(count as u64), "件はすでに無効のため、変更されません。"]),
    confirm: |count| join(&[&grouped(count as u64), "件を無効化"]),
    under_way: "無効化しています",
    progress: |done, of| join(&[&grouped(of as u64), "件中", &grouped(done as u64), "件"]),
    stop: "中止",
    failed: |count| join(&[&app_credentials(count as u64), "を無効化できませんでした："]),
    restore_failed: |names| join(&["再有効化できませんでした：", names]),
    close: "閉じる",
    revoked: |count| join(&[&app_credentials(count as u64), "を無効化しました"]),
    restored: |count| join(&[&app_credentials(count as u64), "を再有効化しました"]),
};
