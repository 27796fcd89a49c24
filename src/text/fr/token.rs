//! French.

use crate::text::{Token, join};

pub(super) const TOKEN: Token = Token {
    heading: "Enregistrez votre appToken",
    warning: "L’appToken n’est affiché que cette fois-ci. Une fois cet écran quitté, personne ne pourra plus \
              l’afficher.",
    label_in_file: "",
    file: "",
    label: |name| join(&["appToken\u{a0}: ", name]),
    is_hidden: "(masqué)",
    show: "Afficher",
    hide: "Masquer",
    copy: "Copier l’appToken",
    copied: "appToken copié",
    selected: "Votre navigateur n’a pas autorisé la copie. L’appToken est sélectionné\u{a0}: appuyez sur Ctrl+C (sur \
               Mac, \u{2318}C), puis saisissez ci-dessous ses 6 derniers caractères.",
    download: "Télécharger le .env",
    downloaded: |file| join(&["Téléchargé sous le nom ", file]),
    not_downloaded: "Votre navigateur n’a pas autorisé l’enregistrement d’un fichier. Copiez plutôt l’appToken.",
    advice: "C’est un mot de passe. Ne le mettez jamais dans le code d’une application ou d’une page web\u{a0}: \
             quiconque a l’application aurait le jeton. Donnez-le à votre courtier d’accès (credential broker), qui \
             inscrit des personnes pour vos pages sans le leur montrer, ou gardez-le dans un gestionnaire de secrets.",
    wiped_in: "Effacement de l’écran dans",
    more_time: "Il me faut plus de temps",
    minute_left: "L’appToken sera effacé de l’écran dans une minute. Enregistrez-le, ou appuyez sur «\u{a0}Il me faut \
                  plus de temps\u{a0}».",
    time_is_up: |name| {
        join(&[
            "Le délai est écoulé, et l’appToken a été effacé de l’écran. Si vous l’avez enregistré, tout va bien. \
             Sinon, régénérez l’appToken de l’application ",
            name,
            "\u{a0}: personne ne peut plus afficher celui-ci.",
        ])
    },
    close: "Fermer",
    close_first: "Fermez d’abord la fenêtre.",
    snippets: "Utilisation dans votre back-end",
    snippets_hint: "Le code lit l’appToken dans l’environnement, et ne contient donc lui-même aucun secret. Chargez le \
                    fichier téléchargé avec votre gestionnaire de processus, ou avec\u{a0}: set -a; . \
                    ./downloaded.env; set +a",
    copy_code: "Copier",
    copy_code_for: |language| join(&["Copier le code pour ", language]),
    code_copied: "Code copié",
    code_selected: "Votre navigateur n’a pas autorisé la copie. Le code est sélectionné\u{a0}: appuyez sur Ctrl+C (sur \
                    Mac, \u{2318}C).",
    end: "Enregistré autrement\u{202f}? Saisissez ses 6 derniers caractères",
    end_hint: "Ils montrent que vous l’avez. Inutile après une copie ou un téléchargement.",
    end_is_right: "C’est bien la fin. Vous pouvez quitter avec «\u{a0}OK\u{a0}».",
    end_is_wrong: "Ce ne sont pas ses 6 derniers caractères. Vérifiez ce que vous avez enregistré.",
    ok: "OK",
    ok_first: "Copiez ou téléchargez d’abord l’appToken, ou saisissez ses 6 derniers caractères.",
    stay: "Enregistrez d’abord votre appToken\u{a0}: il ne pourra plus être affiché.",
    give_up: "Je le régénérerai plus tard",
    give_up_heading: "Quitter sans l’appToken\u{202f}?",
    give_up_consequence: |name| {
        join(&[
            "Il sera effacé, et personne ne pourra plus l’afficher. L’application ",
            name,
            " ne pourra pas utiliser le service d’identité tant que vous n’aurez pas régénéré son appToken.",
        ])
    },
    give_up_action: "Quitter sans l’appToken",
    give_up_cancel: "Revenir l’enregistrer",
    given_up: |name| {
        join(&[
            "L’appToken de l’application ",
            name,
            " n’a pas été enregistré. Régénérez-le quand vous en aurez besoin.",
        ])
    },
    on_clipboard: "L’appToken est encore dans le presse-papiers, où d’autres programmes peuvent le lire.",
    clear_clipboard: "Vider le presse-papiers",
    clipboard_cleared: "Presse-papiers vidé",
    clipboard_not_cleared: "Votre navigateur n’a pas permis de vider le presse-papiers. Copiez autre chose pour \
                            remplacer l’appToken.",
};
