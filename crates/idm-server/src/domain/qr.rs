//! QR codes, as rows of modules: the page draws them without a library and without an image of another origin.

use crate::crypto::CryptoError;
use idm_api::secret::Secret;
use qrcodegen::{QrCode, QrCodeEcc};

/// Rows of `1` (dark) and `0` (light).
pub(super) fn rows(text: &Secret) -> Result<Vec<Secret>, CryptoError> {
    let code = QrCode::encode_text(text.expose(), QrCodeEcc::Medium)
        .map_err(|_| CryptoError::Key("a text is too long for a QR code"))?;
    let module = |x, y| if code.get_module(x, y) { '1' } else { '0' };
    let row = |y| Secret::new((0..code.size()).map(|x| module(x, y)).collect::<String>());
    Ok((0..code.size()).map(row).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_square_and_has_its_finder_patterns() {
        let rows = rows(&Secret::new("otpauth://totp/x?secret=y")).unwrap();
        let rows: Vec<_> = rows.iter().map(Secret::expose).collect();
        assert!(rows.iter().all(|row| row.len() == rows.len()));
        // ISO/IEC 18004 section 6.3.3.1: three corners of seven dark, and a light frame around.
        for row in [&rows[0], &rows[6]] {
            assert!(row.starts_with("11111110") && row.ends_with("01111111"), "{row}");
        }
        assert!(rows[rows.len() - 1].starts_with("11111110"));
    }
}
