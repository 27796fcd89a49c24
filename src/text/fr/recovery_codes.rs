//! French.

use crate::text::{Token, join};

pub(super) const RECOVERY_CODES: Token = Token {
    heading: "Conservez vos codes de récupération",
    warning: "Ces codes ne sont affichés que cette seule fois. Chacun vous connecte une fois quand vous n’avez pas votre \
              application d’authentification.",
    label_in_file: "Codes de récupération. Chacun fonctionne une fois à la place du code de l’application d’authentification. Ils \
                    appartiennent à",
    file: "recovery-codes.txt",
    label: |name| join(&["Codes de récupération de ", name]),
    is_hidden: "(masqués)",
    show: "Afficher",
    hide: "Masquer",
    copy: "Copier les codes",
    copied: "Codes de récupération copiés",
    selected: "Votre navigateur ne nous a pas laissés copier. Les codes sont sélectionnés\u{202f}: appuyez sur Ctrl+C (sur un Mac \
               \u{2318}C), puis saisissez ci-dessous les 6 derniers caractères du dernier.",
    download: "Télécharger en texte",
    downloaded: |file| join(&["Téléchargé sous ", file]),
    not_downloaded: "Votre navigateur ne nous a pas laissés enregistrer de fichier. Copiez plutôt les codes.",
    advice: "Gardez-les là où vous les trouverez sans votre téléphone\u{202f}: dans un gestionnaire de mots de passe, ou sur papier \
             en lieu sûr. Les codes précédents ne fonctionnent plus.",
    wiped_in: "Effacés de cet écran dans",
    more_time: "Il me faut plus de temps",
    minute_left: "Les codes de récupération seront effacés de cet écran dans une minute. Conservez-les, ou appuyez sur «\u{a0}Il \
                  me faut plus de temps\u{a0}».",
    time_is_up: |_| {
        "Le délai est écoulé, et les codes de récupération ont été effacés de cet écran. Si vous les avez conservés, tout va bien. \
         Sinon, créez-en de nouveaux\u{202f}: personne ne peut plus afficher ceux-ci."
            .to_owned()
    },
    close: "Fermer",
    close_first: "Fermez d’abord la fenêtre.",
    snippets: "L’utiliser dans votre serveur",
    snippets_hint: "Le code lit la valeur dans l’environnement et ne contient lui-même aucun secret.",
    copy_code: "Copier",
    copy_code_for: |language| join(&["Copier le code pour ", language]),
    code_copied: "Code copié",
    code_selected: "Votre navigateur ne nous a pas laissés copier. Le code est sélectionné\u{202f}: appuyez sur Ctrl+C (sur un Mac \
                    \u{2318}C).",
    end: "Conservés autrement\u{202f}? Saisissez les 6 derniers caractères du dernier code",
    end_hint: "Ils montrent que vous les avez. Inutile après une copie ou un téléchargement.",
    end_is_right: "C’est bien la fin. Vous pouvez quitter avec OK.",
    end_is_wrong: "Ce ne sont pas les 6 derniers caractères du dernier code. Vérifiez ce que vous avez conservé.",
    ok: "OK",
    ok_first: "Copiez ou téléchargez d’abord les codes de récupération, ou saisissez les 6 derniers caractères du dernier.",
    stay: "Conservez d’abord vos codes de récupération\u{202f}: ils ne pourront plus être affichés.",
    give_up: "J’en créerai de nouveaux plus tard",
    give_up_heading: "Quitter sans codes de récupération\u{202f}?",
    give_up_consequence: |_| {
        "Ils seront effacés, et personne ne pourra plus les afficher. Si vous perdez votre application d’authentification, seul un \
         administrateur pourra vous aider, jusqu’à ce que vous créiez de nouveaux codes."
            .to_owned()
    },
    give_up_action: "Quitter sans eux",
    give_up_cancel: "Revenir les conserver",
    given_up: |_| {
        "Les codes de récupération n’ont pas été conservés. Créez-en de nouveaux quand vous aurez un moment.".to_owned()
    },
    on_clipboard: "Les codes de récupération sont encore dans votre presse-papiers, où d’autres programmes peuvent les lire.",
    clear_clipboard: "Vider le presse-papiers",
    clipboard_cleared: "Presse-papiers vidé",
    clipboard_not_cleared: "Votre navigateur ne nous a pas laissés vider le presse-papiers. Copiez autre chose pour remplacer les \
                            codes.",
};
