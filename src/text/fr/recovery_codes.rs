//! French.

use crate::text::{Token, join};

pub(super) const RECOVERY_CODES: Token = Token {
    heading: "Enregistrez vos codes de récupération",
    warning: "Ces codes ne sont affichés que cette fois-ci. Chacun vous permet de vous connecter une fois, quand vous \
              n’avez pas votre application d’authentification.",
    label_in_file: "Codes de récupération. Chacun sert une fois, à la place du code de l’application \
                    d’authentification. Ils appartiennent à",
    file: "recovery-codes.txt",
    label: |name| join(&["Codes de récupération\u{a0}: ", name]),
    is_hidden: "(masqués)",
    show: "Afficher",
    hide: "Masquer",
    copy: "Copier les codes",
    copied: "Codes de récupération copiés",
    selected: "Votre navigateur n’a pas autorisé la copie. Les codes sont sélectionnés\u{a0}: appuyez sur Ctrl+C (sur \
               Mac, \u{2318}C), puis saisissez ci-dessous les 6 derniers caractères du dernier code.",
    download: "Télécharger en texte",
    downloaded: |file| join(&["Téléchargé sous le nom ", file]),
    not_downloaded: "Votre navigateur n’a pas autorisé l’enregistrement d’un fichier. Copiez plutôt les codes.",
    advice: "Gardez-les là où vous les trouverez sans votre téléphone\u{a0}: dans un gestionnaire de mots de passe, ou \
             sur papier en lieu sûr. Les codes précédents ne fonctionnent plus.",
    wiped_in: "Effacement de l’écran dans",
    more_time: "Il me faut plus de temps",
    minute_left: "Les codes de récupération seront effacés de l’écran dans une minute. Enregistrez-les, ou appuyez sur \
                  «\u{a0}Il me faut plus de temps\u{a0}».",
    time_is_up: |_| {
        "Le délai est écoulé, et les codes de récupération ont été effacés de l’écran. Si vous les avez enregistrés, \
         tout va bien. Sinon, créez-en de nouveaux\u{a0}: personne ne peut plus afficher ceux-ci."
            .to_owned()
    },
    close: "Fermer",
    close_first: "Fermez d’abord la fenêtre.",
    snippets: "Utilisation dans votre back-end",
    snippets_hint: "Le code lit les valeurs dans l’environnement, et ne contient donc lui-même aucun secret. Chargez \
                    le fichier téléchargé avec votre gestionnaire de processus, ou avec\u{a0}: set -a; . \
                    ./downloaded.env; set +a",
    copy_code: "Copier",
    copy_code_for: |language| join(&["Copier le code pour ", language]),
    code_copied: "Code copié",
    code_selected: "Votre navigateur n’a pas autorisé la copie. Le code est sélectionné\u{a0}: appuyez sur Ctrl+C (sur \
                    Mac, \u{2318}C).",
    end: "Enregistrés autrement\u{202f}? Saisissez les 6 derniers caractères du dernier code",
    end_hint: "Ils montrent que vous avez les codes. Inutile après une copie ou un téléchargement.",
    end_is_right: "C’est bien la fin. Vous pouvez quitter avec «\u{a0}OK\u{a0}».",
    end_is_wrong: "Ce ne sont pas les 6 derniers caractères du dernier code. Vérifiez ce que vous avez enregistré.",
    ok: "OK",
    ok_first: "Copiez ou téléchargez d’abord les codes de récupération, ou saisissez les 6 derniers caractères du \
               dernier code.",
    stay: "Enregistrez d’abord vos codes de récupération\u{a0}: ils ne pourront plus être affichés.",
    give_up: "J’en créerai de nouveaux plus tard",
    give_up_heading: "Quitter sans codes de récupération\u{202f}?",
    give_up_consequence: |_| {
        "Ils seront effacés, et personne ne pourra plus les afficher. Si vous perdez votre application \
         d’authentification, seuls les admins du compte pourront vous aider à retrouver l’accès, tant que vous n’aurez \
         pas créé de nouveaux codes."
            .to_owned()
    },
    give_up_action: "Quitter sans les codes",
    give_up_cancel: "Revenir les enregistrer",
    given_up: |_| {
        "Les codes de récupération n’ont pas été enregistrés. Créez-en de nouveaux dès que possible.".to_owned()
    },
    on_clipboard: "Les codes de récupération sont encore dans le presse-papiers, où d’autres programmes peuvent les \
                   lire.",
    clear_clipboard: "Vider le presse-papiers",
    clipboard_cleared: "Presse-papiers vidé",
    clipboard_not_cleared: "Votre navigateur n’a pas permis de vider le presse-papiers. Copiez autre chose pour \
                            remplacer les codes.",
};
