//! French.

use crate::text::CheckToken;

pub(super) const CHECK_TOKEN: CheckToken = CheckToken {
    heading: "Vérificateur de jetons",
    intro: "Vous avez trouvé une chaîne et vous demandez si c’est un appToken\u{202f}? Votre navigateur peut le dire, \
            sans l’envoyer nulle part.",
    field: "Chaîne à vérifier",
    show: "Afficher la chaîne",
    hide: "Masquer la chaîne",
    verdict: "Ce que votre navigateur peut dire",
    nothing: "Collez une chaîne pour savoir ce que c’est.",
    is_token: "C’est un appToken\u{a0}: sa forme et sa somme de contrôle sont justes.",
    mistyped: "Cela ressemble à un appToken, mais sa somme de contrôle est fausse\u{a0}: il a été mal saisi, ou \
               inventé.",
    damaged: "Cela commence comme un appToken, mais il est abîmé\u{a0}: peut-être n’a-t-il pas été copié en entier.",
    jwt: "Ce n’est pas un appToken mais un JWT, comme celui d’une session. Quiconque l’a peut agir au nom de son \
          titulaire jusqu’à son expiration.",
    unknown: "Ce n’est pas un appToken.",
    yes: "oui\u{a0}:",
    no: "non\u{a0}:",
    has_prefix: "commence par idmapp_",
    has_length: "compte 56 caractères",
    has_alphabet: "n’a ensuite que des lettres et des chiffres",
    has_checksum: "a une somme de contrôle juste",
    ask: "Demander s’il est encore accepté",
    ask_hint: "Cela l’envoie à votre service d’identité, et nulle part ailleurs.",
    ask_first: "Seul un appToken dont la somme de contrôle est juste peut être soumis.",
    ask_again: "Collez-en un autre, ou le même, pour redemander.",
    jwt_is_not_asked: "Un JWT n’est pas envoyé. S’il a été trouvé là où il ne devrait pas être, terminez la session \
                       dont il provient.",
    clear: "Effacer",
    answer: "Réponse de votre service d’identité",
    accepted: "Votre service d’identité accepte actuellement cet appToken.",
    refused: "Votre service d’identité connaît cet appToken, et le refuse.",
    not_known: "Votre service d’identité n’accepte pas cet appToken dans votre compte. Il a été remplacé par un plus \
                récent, son application a été supprimée, ou il appartient à un autre compte.",
    belongs_to: "Il appartient à",
    emptied: "Le champ a été vidé. Si d’autres ont pu voir l’appToken, régénérez-le.",
};
