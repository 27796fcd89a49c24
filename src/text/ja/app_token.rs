//! Japanese.

use crate::text::{Privileges, Proof, Regenerate, join};
use idm_api::privilege::Privilege;

pub(super) const PRIVILEGES: Privileges = Privileges {
    heading: "権限",
    heading_of: |name| join(&["「", name, "」の権限"]),
    change: "権限を変更",
    none: "権限がありません。権限が必要な呼び出しは、すべてIDMに拒否されます。",
    failed: "権限を読み込めませんでした",
    question: "アプリに許可する操作",
    allows: |privilege| match privilege {
        Privilege::IdentityCreate => "新規登録を行い、アカウントに新しいエンドユーザーを作成できます。",
        Privilege::IdentityRecover => {
            "エンドユーザーが新しいパスワードを設定するためのメールの送信を要求できます。バックエンドアプリは、使えなくなった二段階認証をオフにすることもできます。"
        }
        Privilege::IdentityRead => "エンドユーザーを個別に、または一覧で閲覧できます。",
        Privilege::IdentityUpdate => "エンドユーザーの名前とメールアドレスの変更、ロック、ロック解除ができます。",
        Privilege::IdentityDelete => "エンドユーザーを完全に削除できます。",
        Privilege::SessionRevoke => "エンドユーザーをすべての端末からログアウトさせることができます。",
        Privilege::AuditRead => "アカウントで何が行われたかを閲覧できます。",
    },
    back_end_only: |names| {
        join(&[
            "エンドユーザーアプリには次の権限を付与できません：",
            names,
            "。バックエンドアプリ用の権限です。必要な場合は、サポートにバックエンド用認証情報を申請してください。",
        ])
    },
    support_only: |names| {
        join(&["バックエンドアプリに権限を追加できるのはサポートだけです。付与されていない権限：", names, "。"])
    },
    changes: "保存すると変わること",
    nothing_yet: "まだ変更はありません。",
    stops: "使えなくなる操作",
    stops_how: "次の呼び出しから、IDMは以下に403（missing_privilege）を返します：",
    starts: "使えるようになる操作",
    starts_how: "次の呼び出しから、IDMは以下をアプリに許可します：",
    save: "権限を保存",
};

pub(super) const REGENERATE: Regenerate = Regenerate {
    section: "appToken",
    explained: "保存されているのはフィンガープリントだけなので、appTokenをもう一度表示することは誰にもできません。\
                紛失した場合や、ほかの人に見られた可能性がある場合は、再生成してください。",
    open: "appTokenを再生成",
    heading: |name| join(&["「", name, "」のappTokenを再生成しますか？"]),
    consequence: |used| {
        join(&[
            "新しいappTokenが表示されるのは一度だけです。古いappTokenが拒否されるようになると、\
             新しいappTokenを設定するまでアプリは動作しません。",
            used,
        ])
    },
    token_age: "現在のappTokenの作成日",
    older_tokens: "以前のappToken",
    older_tokens_end: |count| {
        join(&[
            &count.to_string(),
            "個（置き換え済み）。それぞれの移行期間中はまだ受け付けられますが、今回の移行期間を「なし」にすると、\
             すぐに拒否されます。",
        ])
    },
    overlap: "移行期間（現在のappTokenを引き続き受け付ける期間）",
    overlaps: [
        ("なし", "すぐに拒否されます。ほかの人に見られた可能性がある場合に適しています。"),
        ("1時間", "アプリを止めずに、新しいappTokenに切り替えられます。"),
        ("24時間", "今日中のデプロイに間に合います。"),
        ("7日間", "最長の期間です。その間は、古いappTokenを持つ人なら誰でも使えます。"),
    ],
    type_name: |name| join(&["再生成するには、アプリの名前を入力してください：", name]),
    action: "appTokenを再生成",
    untold: "それでもappTokenが置き換えられた可能性があり、新しいものは誰にも表示できません。もう一度再生成してください。\
             それまでアプリが失敗することがあります。",
    overlapping: "置き換え済みで、まだ受け付けられるappToken",
    overlapping_one: |made, until, used| join(&[made, "に作成、", until, "まで受け付け。", used]),
    not_yet_used: "まだ使用されていません。",
    used: |when| join(&["最終使用は", when, "です。"]),
};

pub(super) const PROOF: Proof = Proof {
    heading: "IDMでの確認結果",
    checking: "新しいappTokenが受け付けられるか、IDMに問い合わせています\u{2026}",
    new_accepted: |time| join(&["新しいappTokenは受け付けられます（", time, "に確認）。"]),
    new_refused: |time| {
        join(&[
            "新しいappTokenは正しいものですが、アプリが無効または期限切れのため、現在は拒否されます（",
            time,
            "に確認）。",
        ])
    },
    new_unknown: |why| {
        join(&[
            "新しいappTokenが受け付けられるかどうかを確認できませんでした。",
            why,
            "もう一度確認するには、下に貼り付けてください。",
        ])
    },
    others_none: |time| join(&["このアプリのほかのappTokenは、もう受け付けられません（", time, "に確認）。"]),
    others_until: |when| join(&["置き換え前のappTokenは、指定どおり", when, "まで受け付けられます。"]),
    others_unknown: |why| join(&["ほかのappTokenがまだ受け付けられるかどうかを確認できませんでした。", why]),
    see_yourself: "古いappTokenが拒否されることを、ここに貼り付けて確かめられます。appTokenはIDMに送信され、\
                   このページからはすぐに消去されます。",
    see_overlap: "新旧どちらのappTokenも、ここに貼り付けて確認できます。appTokenはIDMに送信され、\
                  このページからはすぐに消去されます。",
    check_any: "appTokenを確認",
    paste: "確認するappToken",
    paste_hint: "IDMに送信され、このページからはすぐに消去されます。確認しても使用したことにはなりません。",
    paste_missing: "appTokenを貼り付けてください。",
    not_ours: "これはappTokenではありません。appTokenはidmapp_で始まります。",
    malformed: "このappTokenは一部が欠けているか、余分な文字が含まれています。全体をコピーし直してください。",
    wrong_checksum: "このappTokenには誤りがあり、チェックサムが一致しません。コピーし直してください。",
    check: "IDMに確認",
    accepted: |time| join(&["受け付けられます：このアプリのappTokenです（", time, "に確認）。"]),
    accepted_of_other: |name, time| {
        join(&["受け付けられますが、このアプリではなく「", name, "」のappTokenです（", time, "に確認）。"])
    },
    refused: |time| join(&["拒否されます：IDMはこのようなappTokenを受け付けません（", time, "に確認）。"]),
    refused_for_now: |time| {
        join(&["現在は拒否されます：無効または期限切れのアプリのappTokenです（", time, "に確認）。"])
    },
};
