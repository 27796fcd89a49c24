//! Japanese.

use crate::text::{PasskeyText, PasskeysText, join};

pub(super) const PASSKEY: PasskeyText = PasskeyText {
    or: "または",
    log_in: "パスキーでログイン",
    in_place_of_code: "パスキーを使う",
    dismissed: "パスキーは使われませんでした。もう一度試すか、別の方法でログインしてください。",
    not_here: "このアドレスではパスキーを使えません。別の方法でログインしてください。",
};

pub(super) const PASSKEYS: PasskeysText = PasskeysText {
    heading: "パスキー",
    hint: "指紋、顔、または端末のPINでログインできます。盗まれるパスワードも、コードの入力も要りません。",
    failed: "パスキーを読み込めませんでした",
    none: "パスキーはまだありません。",
    no_browser: "このブラウザーではこのページでパスキーを使えません。新しいブラウザーやほかの端末をお使いください。",
    full: |most| {
        join(&["パスキーがすでに", &most.to_string(), "個あり、これ以上追加できません。先に1つ削除してください。"])
    },
    added_on: "追加日",
    last_used: "最終使用",
    never_used: "未使用",
    add: "パスキーを追加",
    add_consequence: "パスキーの保存先（この端末、スマートフォン、セキュリティキーなど）をブラウザーが尋ねます。",
    name: "名前",
    name_hint: "後で見分けられる名前にします。例：「仕事用ノートPC」",
    name_missing: "パスキーの名前を入力してください。",
    go_on: "続ける",
    added: |name| join(&["パスキー「", name, "」を追加しました"]),
    not_made: "ブラウザーはパスキーを作成しませんでした。もう一度試すか、別の保存先を選んでください。",
    already_there: "この端末にはすでにあなたのパスキーがあります。別の保存先を選ぶか、そのパスキーをお使いください。",
    not_here: "このアドレスではパスキーを作成できません。このサイトの運営者にお知らせください。",
    too_late: "5分以上かかったため、何も追加されませんでした。新しいパスキーを端末から削除して、もう一度お試しください。",
    rename: "名前を変更",
    rename_which: |name| join(&["パスキー「", name, "」の名前を変更"]),
    renamed: |name| join(&["パスキーの名前を「", name, "」に変更しました"]),
    save: "保存",
    remove: "削除",
    remove_which: |name| join(&["パスキー「", name, "」を削除"]),
    remove_heading: |name| join(&["パスキー「", name, "」を削除しますか？"]),
    remove_consequence: "このパスキーではログインできなくなります。端末からも削除するまで、候補に表示されることがあります。",
    removed: |name| join(&["パスキー「", name, "」を削除しました"]),
};
