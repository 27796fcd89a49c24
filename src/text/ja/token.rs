//! Japanese.

use crate::text::{Token, join};

pub(super) const TOKEN: Token = Token {
    heading: "appTokenを保存してください",
    warning: "appTokenが表示されるのは今回だけです。この画面を離れると、もう一度表示することは誰にもできません。",
    label_in_file: "",
    file: "",
    label: |name| join(&[name, "のappToken"]),
    is_hidden: "（非表示）",
    show: "表示",
    hide: "非表示",
    copy: "appTokenをコピー",
    copied: "appTokenをコピーしました",
    selected: "ブラウザーがコピーを許可しませんでした。appTokenは選択されています。\
               Ctrl+C（Macでは\u{2318}C）を押してから、末尾6文字を下に入力してください。",
    download: ".envをダウンロード",
    downloaded: |file| join(&[file, "としてダウンロードしました"]),
    not_downloaded: "ブラウザーがファイルの保存を許可しませんでした。代わりにappTokenをコピーしてください。",
    advice: "appTokenはパスワードです。アプリやウェブページのコードには絶対に書かないでください。\
             アプリを手に入れた人にトークンが渡ってしまいます。認証情報ブローカーに渡すか、\
             シークレットストアに保管してください。ブローカーは、appTokenをユーザーに見せることなく、\
             あなたのページでの新規登録を処理します。",
    wiped_in: "この画面から消去されるまであと",
    more_time: "時間を延長",
    minute_left: "appTokenは1分後にこの画面から消去されます。保存するか、「時間を延長」を押してください。",
    time_is_up: |name| {
        join(&[
            "時間が経過したため、appTokenはこの画面から消去されました。保存済みであれば問題ありません。まだの場合は、\
             「",
            name,
            "」のappTokenを再生成してください。このappTokenをもう一度表示することは誰にもできません。",
        ])
    },
    close: "閉じる",
    close_first: "先にウィンドウを閉じてください。",
    snippets: "バックエンドで使う",
    snippets_hint: "このコードは環境変数からappTokenを読み取るため、コード自体に秘密の情報は含まれません。\
                    ダウンロードしたファイルは、プロセスマネージャーか次のコマンドで読み込んでください：\
                    set -a; . ./downloaded.env; set +a",
    copy_code: "コピー",
    copy_code_for: |language| join(&[language, "のコードをコピー"]),
    code_copied: "コードをコピーしました",
    code_selected: "ブラウザーがコピーを許可しませんでした。コードは選択されています。\
                    Ctrl+C（Macでは\u{2318}C）を押してください。",
    end: "別の方法で保存した場合は、末尾6文字を入力してください",
    end_hint: "保存できていることを確認するためです。コピーまたはダウンロードした場合は不要です。",
    end_is_right: "末尾の文字が一致しました。「OK」で閉じることができます。",
    end_is_wrong: "末尾6文字と一致しません。保存した内容を確認してください。",
    ok: "OK",
    ok_first: "先にappTokenをコピーまたはダウンロードするか、末尾6文字を入力してください。",
    stay: "先にappTokenを保存してください。もう一度表示することはできません。",
    give_up: "後で再生成する",
    give_up_heading: "appTokenを保存せずに閉じますか？",
    give_up_consequence: |name| {
        join(&[
            "appTokenは消去され、もう一度表示することは誰にもできません。再生成するまで、「",
            name,
            "」は認証サービスを利用できません。",
        ])
    },
    give_up_action: "保存せずに閉じる",
    give_up_cancel: "戻って保存",
    given_up: |name| join(&["「", name, "」のappTokenは保存されませんでした。必要になったら再生成してください。"]),
    on_clipboard: "appTokenがまだクリップボードにあり、ほかのプログラムから読み取られる可能性があります。",
    clear_clipboard: "クリップボードを消去",
    clipboard_cleared: "クリップボードを消去しました",
    clipboard_not_cleared: "ブラウザーがクリップボードの消去を許可しませんでした。別の内容をコピーして、\
                            appTokenを上書きしてください。",
};
