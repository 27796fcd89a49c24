//! Japanese.

use super::numbers::grouped;
use crate::text::{AddUser, OneUser, People, Users, join};
use idm_api::{
    user::Role,
    user_list::{UserSort, UserStatusFilter},
};

pub(super) const END_USERS: People = People {
    heading: "すべてのエンドユーザー",
    intro: "連携したアプリを利用するユーザーです。ユーザー自身が登録するか、あなたが追加します。",
    add: "エンドユーザーを追加",
    list: "エンドユーザー",
    list_failed: "エンドユーザーを読み込めませんでした",
    empty: "エンドユーザーはまだいません",
    empty_what_now: "アプリで新規登録したユーザーがここに表示されます。あなたが追加することもでき、\
                     その場合は招待メールが送信されます。",
    back: "すべてのエンドユーザー",
};

pub(super) const ADMINS: People = People {
    heading: "アカウント管理者",
    intro: "このアカウントのアプリ、ユーザー、ほかの管理者を管理できるユーザーです。",
    add: "管理者を追加",
    list: "アカウント管理者",
    list_failed: "管理者を読み込めませんでした",
    empty: "管理者はいません",
    empty_what_now: "管理者を追加してください。招待メールが送信されます。",
    back: "アカウント管理者",
};

pub(super) const USERS: Users = Users {
    filters: "検索と絞り込み",
    search: "検索",
    search_placeholder: "名前またはメールアドレス",
    status: "表示",
    any_status: "すべてのユーザー",
    status_of: |status| match status {
        UserStatusFilter::Active => "ロックされていない",
        UserStatusFilter::Locked => "ロック中",
        UserStatusFilter::Unverified => "メールアドレス未確認",
    },
    sort: "並べ替え",
    sort_by: |sort| match sort {
        UserSort::CreatedDescending => "新しい順",
        UserSort::Created => "古い順",
        UserSort::Email => "メールアドレス（昇順）",
        UserSort::EmailDescending => "メールアドレス（降順）",
        UserSort::LastLoginDescending => "最終ログインが新しい順",
        UserSort::LastLogin => "最終ログインが古い順",
    },
    person: "ユーザー",
    state: "状態",
    last_login: "最終ログイン",
    created: "追加日",
    never: "未ログイン",
    you: "あなた",
    active: "有効",
    locked: "ロック中",
    unverified: "未確認",
    role: |role| match role {
        Role::EndUser => "エンドユーザー",
        Role::Admin => "管理者",
        Role::Operator => "運営者",
    },
    found: |shown, total, more| {
        let of = if more { "人超のうち" } else { "人中" };
        join(&[&grouped(total), of, &shown.to_string(), "人を表示"])
    },
    first_page: "最初のページ",
    previous_page: "前のページ",
    next_page: "次のページ",
    nothing_found: "該当するユーザーはいません",
    nothing_found_what_now: "名前やメールアドレスに含まれる単語の先頭部分で検索できます。検索語を減らすか、\
                             別のフィルターをお試しください。",
    show_all: "すべてのユーザーを表示",
};

pub(super) const ADD_USER: AddUser = AddUser {
    heading: |role| match role {
        Role::Admin | Role::Operator => "管理者を追加",
        Role::EndUser => "エンドユーザーを追加",
    },
    admin_may: "管理者は、アプリ、ユーザー、ほかの管理者の管理など、あなたと同じ操作をすべて行えます。",
    email: "メールアドレス",
    name: "名前（任意）",
    set_password: "最初のパスワードを自分で設定する",
    set_password_hint: "設定しない場合は、本人がパスワードを設定するためのリンクをメールで送信します。\
                        リンクは7日間有効です。",
    password: "最初のパスワード",
    invite: "招待を送信",
    create: "作成",
    taken: "このアカウントに、同じメールアドレスのユーザーがすでに存在します。一覧で検索してください。",
    no_mail: "このシステムではメールを送信できません。最初のパスワードを設定し、安全な方法で本人に伝えてください。",
    invited: |email| join(&[email, "に招待を送信しました"]),
    created: |email| join(&[email, "を追加しました"]),
};

pub(super) const ONE_USER: OneUser = OneUser {
    loading: "読み込み中",
    failed: "ユーザーを読み込めませんでした",
    gone: "このユーザーは存在しません。削除された可能性があります。",
    name: "名前",
    no_name: "未設定",
    email: "メールアドレス",
    verified: "確認済み",
    not_verified: "未確認",
    state: "ログイン",
    can_log_in: "可能",
    is_locked: "管理者によりロック中",
    locked_out_until: |time| join(&["パスワードを何度も間違えたため、", time, "までロック中"]),
    roles: "ロール",
    second_factor: "二段階認証",
    second_factor_on: "オン",
    second_factor_off: "オフ",
    user_id: "userId",
    history: "履歴",
    history_of: "このユーザーに対する操作",
    history_by: "このユーザーによる操作",
    login: "パスワードとセッション",
    rights: "管理者権限",
    removal: "ユーザーの削除",
    about_you: "このユーザーはあなたです。自分をロックしたり、管理者から外したり、\
                削除したりすると締め出されるおそれがあるため、これらの操作は別の管理者が行う必要があります。\
                アカウントには、ログインできる管理者が必ず1人は残ります。",
    about_operator: "このユーザーはプラットフォームの運営者です。このログインを変更できるのは、\
                     プラットフォームの運営者だけです。",
    only_admin: "実行されませんでした。このユーザーは、ログインできる最後の管理者です。アカウントには、\
                 ログインできる管理者が必ず1人は必要です。先に、別の管理者を追加するか、\
                 別の管理者のロックを解除してください。",
    edit: "編集",
    edit_heading: "名前とメールアドレス",
    edit_own_email: "入力ミスで締め出されないように、あなたのメールアドレスの変更は別の管理者が行います。",
    edit_email_hint: "新しいメールアドレスは未確認として扱われます。今後のログインには、このメールアドレスを使います。",
    save: "保存",
    saved: |who| join(&[who, "の変更を保存しました"]),
    changed_meanwhile: |name, email| {
        join(&[
            "その間に、ほかの人が変更しました。現在は次のとおりです：",
            if name.is_empty() { "名前なし" } else { name },
            "、",
            email,
            "。入力した内容で置き換えるには、もう一度保存してください。置き換えない場合は、キャンセルしてください。",
        ])
    },
    send_link: "パスワード設定用リンクを送信",
    send_link_hint: "新しいパスワードを設定するためのリンクをメールで送信します。設定されるまでは、\
                     現在のパスワードが有効です。",
    link_sent: |email| join(&[email, "にパスワード設定用リンクを送信しました"]),
    no_mail: "このシステムではメールを送信できないため、リンクは送信されませんでした。",
    end_sessions: "すべてのセッションを終了",
    end_sessions_hint: "すべての端末からすぐにログアウトさせます。再びログインすることはできます。",
    end_sessions_question: |who| join(&[who, "のすべてのセッションを終了しますか？"]),
    sessions_ended: |who| join(&[who, "をすべての端末からログアウトさせました"]),
    reset_factor: "二段階認証をリセット",
    reset_factor_hint: "認証アプリとリカバリーコードを失ったユーザーのための操作です。新しいアプリを設定するまでは、\
                        パスワードだけでログインできるようになります。すべてのセッションが終了します。\
                        本人からの依頼であることを必ず確認してください。",
    reset_factor_question: |who| join(&[who, "の二段階認証をリセットしますか？"]),
    factor_is_off: |who| join(&[who, "の二段階認証をオフにしました"]),
    lock: "ロック",
    lock_hint: "すべての端末からログアウトさせ、ロックを解除するまでログインをすべて拒否します。",
    was_locked: |who| join(&[who, "をロックし、すべての端末からログアウトさせました"]),
    unlock: "ロックを解除",
    unlock_hint: "再びログインできるようにします。",
    was_unlocked: |who| join(&[who, "は再びログインできます"]),
    make_admin: "管理者にする",
    make_admin_hint: "このアカウントのアプリ、ユーザー、ほかの管理者を管理できるようにします。",
    make_admin_question: |who| join(&[who, "を管理者にしますか？"]),
    is_admin_now: |who| join(&[who, "を管理者にしました"]),
    take_admin: "管理者から外す",
    take_admin_hint: "エンドユーザーとしては残りますが、このアカウントを管理できなくなります。最後の管理者を外したり、\
                      削除したりすることはできません。",
    take_admin_question: |who| join(&[who, "を管理者から外しますか？"]),
    is_no_admin_now: |who| join(&[who, "を管理者から外しました"]),
    remove: "削除",
    remove_hint: "ログインを完全に削除します。このユーザーが行った操作は監査ログに残ります。",
    remove_question: |who| join(&[who, "を削除しますか？"]),
    remove_consequence: "すべての端末からすぐにログアウトさせ、ログインを完全に削除します。元に戻すことはできません。\
                         このユーザーが行った操作は監査ログに残ります。",
    remove_type: |email| join(&["確認のため、", email, "と入力してください"]),
    remove_mismatch: |email| join(&["一致しません。", email, "と正確に入力するか、キャンセルしてください。"]),
    was_removed: |who| join(&[who, "を削除しました"]),
};
