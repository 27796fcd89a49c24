//! What a page reads before anything else: `/config.json`.

use idm_api::{
    config::ClientConfig,
    return_address::{is_entry, leads_to, origin_of_page},
};

/// A configuration is read or refused. What was read says the same when it is written again, and leads nobody but where it
/// says. The bytes before the first zero are the file, those after it are an address that somebody wants to be led to.
pub fn client_config(data: &[u8]) {
    let mut parts = data.splitn(2, |byte| *byte == 0);
    let (file, address) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
    let Ok(config) = serde_json::from_slice::<ClientConfig>(file) else { return };
    let written = serde_json::to_string(&config).unwrap();
    assert_eq!(serde_json::from_str::<ClientConfig>(&written).unwrap(), config, "{written}");
    let fields: serde_json::Map<String, serde_json::Value> = serde_json::from_str(&written).unwrap();
    assert!(!fields.contains_key("appToken"), "a page has no field for one");
    for entry in config.return_origins.iter().filter(|entry| is_entry(entry)) {
        assert!(leads_to(&config.return_origins, entry), "{entry}");
    }
    let Ok(address) = std::str::from_utf8(address) else { return };
    if leads_to(&config.return_origins, address) {
        let origin = origin_of_page(address).expect("an address of a page");
        let named = |entry: &String| entry == address || entry == origin;
        assert!(config.return_origins.iter().any(named), "{address}");
        assert!(address.starts_with("https://") || address.starts_with("http://"), "{address}");
        assert!(!address.contains(['\\', ' ', '\n', '\t', '\r']), "{address}");
    }
}
