//! What both ends read: the rules of `idm-api`.

use idm_api::{
    privilege::Privilege,
    redaction::{SecretKind, find_secret, is_jwt},
    token,
};

/// Something is an appToken exactly when it is what [`token::encode`] could have made, and nothing beside it is.
pub fn token(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else { return };
    if token::check(text).is_ok() {
        assert_eq!(text.len(), token::LENGTH);
        assert!(text.starts_with(token::PREFIX) && text.is_ascii());
        assert!(token::check(&text[..text.len() - 1]).is_err(), "cut");
        assert!(token::check(&format!("{text}0")).is_err(), "longer");
    }
    if let Some(random) = data.first_chunk::<32>() {
        let made = token::encode(*random);
        assert!(token::check(made.expose()).is_ok());
        let mut wrong = made.expose().as_bytes().to_vec();
        let at = token::PREFIX.len() + usize::from(data[0]) % (token::LENGTH - token::PREFIX.len());
        wrong[at] = if wrong[at] == b'0' { b'1' } else { b'0' };
        assert!(token::check(std::str::from_utf8(&wrong).unwrap()).is_err(), "one character is wrong");
    }
}

/// A name stands for the one privilege that has it.
pub fn privileges(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else { return };
    for name in text.split([' ', ',', '\n']) {
        match name.parse::<Privilege>() {
            Ok(privilege) => assert_eq!(privilege.name(), name),
            Err(_) => assert!(Privilege::ALL.iter().all(|privilege| privilege.name() != name)),
        }
    }
}

/// No text hides a token: whatever stands around it, it is found.
pub fn redaction(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else { return };
    let _ = (find_secret(text), is_jwt(text));
    let mut random = [0; 32];
    random.iter_mut().zip(data).for_each(|(to, from)| *to = *from);
    let made = token::encode(random);
    let middle = (0..=text.len() / 2).rev().find(|at| text.is_char_boundary(*at)).unwrap_or_default();
    let (before, after) = text.split_at(middle);
    let around = [before, made.expose(), after].concat();
    assert_eq!(find_secret(&around), Some(SecretKind::AppToken));
    let wrapped = [before, &made.expose()[..20], "\n> ", &made.expose()[20..], after].concat();
    assert_eq!(find_secret(&wrapped), Some(SecretKind::AppToken));
}
