//! French.

use crate::text::{PasskeyText, PasskeysText, join};

pub(super) const PASSKEY: PasskeyText = PasskeyText {
    or: "ou",
    log_in: "Se connecter avec une clé d’accès",
    in_place_of_code: "Utiliser une clé d’accès",
    dismissed: "Aucune clé d’accès n’a été utilisée. Réessayez, ou connectez-vous autrement.",
    not_here: "Les clés d’accès ne peuvent pas être utilisées à cette adresse. Connectez-vous autrement.",
};

pub(super) const PASSKEYS: PasskeysText = PasskeysText {
    heading: "Clés d’accès",
    hint: "Connectez-vous avec votre empreinte, votre visage ou le code PIN de votre appareil\u{a0}: pas de mot de \
           passe qui puisse être volé, ni de code à recopier.",
    failed: "Vos clés d’accès n’ont pas pu être chargées",
    none: "Vous n’avez pas encore de clé d’accès.",
    no_browser: "Ce navigateur ne peut pas utiliser de clés d’accès sur cette page. Un navigateur plus récent le peut, \
                 tout comme vos autres appareils.",
    full: |most| {
        join(&[
            "Vous avez ",
            &most.to_string(),
            " clés d’accès et ne pouvez pas en ajouter d’autres. Supprimez-en d’abord une.",
        ])
    },
    added_on: "Ajoutée le",
    last_used: "Dernière utilisation\u{a0}:",
    never_used: "Jamais utilisée",
    add: "Ajouter une clé d’accès",
    add_consequence: "Votre navigateur vous demandera où conserver la clé d’accès, par exemple sur cet appareil, sur \
                      votre téléphone ou sur une clé de sécurité.",
    name: "Nom",
    name_hint: "Pour la reconnaître plus tard, par exemple «\u{a0}Portable du bureau\u{a0}».",
    name_missing: "Donnez un nom à la clé d’accès.",
    go_on: "Continuer",
    added: |name| join(&["Clé d’accès ", name, " ajoutée"]),
    not_made: "Votre navigateur n’a pas créé de clé d’accès. Réessayez, ou choisissez un autre emplacement.",
    already_there: "Cet appareil contient déjà l’une de vos clés d’accès. Choisissez un autre emplacement, ou utilisez \
                    celle qui s’y trouve.",
    not_here: "Aucune clé d’accès ne peut être créée à cette adresse. Prévenez les responsables de ce site.",
    too_late: "L’opération a duré plus de 5 minutes\u{a0}: rien n’a été ajouté. Supprimez la nouvelle clé d’accès de \
               votre appareil et réessayez.",
    rename: "Renommer",
    rename_which: |name| join(&["Renommer la clé d’accès ", name]),
    renamed: |name| join(&["Clé d’accès renommée en ", name]),
    save: "Enregistrer",
    remove: "Supprimer",
    remove_which: |name| join(&["Supprimer la clé d’accès ", name]),
    remove_heading: |name| join(&["Supprimer la clé d’accès ", name, "\u{202f}?"]),
    remove_consequence: "Vous ne pourrez plus vous connecter avec elle. Votre appareil peut continuer à la proposer \
                         jusqu’à ce que vous l’y supprimiez aussi.",
    removed: |name| join(&["Clé d’accès ", name, " supprimée"]),
};
