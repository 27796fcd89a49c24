//! Values that came as JSON, read as what the contract says they are.
//!
//! In place of `serde_wasm_bindgen::from_value`: that one tells in sentences what is wrong, and the code that writes them
//! (numbers with decimals among it) was 11 of the login's 186 KB (docs/PERFORMANCE.md). Here nobody is told more than
//! that it is [`Garbled`].

use js_sys::{Array, Object, Reflect};
use serde::de::{
    self, DeserializeOwned, DeserializeSeed, Deserializer, IntoDeserializer, MapAccess, SeqAccess, Unexpected, Visitor,
    value::{MapDeserializer, StrDeserializer},
};
use std::{cell::Cell, fmt};
use wasm_bindgen::{JsCast, JsValue};

/// Up to here JavaScript tells each whole number from the next (ECMAScript, `Number.MAX_SAFE_INTEGER`).
const SAFE: f64 = 9_007_199_254_740_991.0;
/// The name by which [`unread`] asks for a value as it is.
const UNREAD: &str = "idm::unread";

thread_local! {
    static PASSED: Cell<Option<JsValue>> = const { Cell::new(None) };
}

/// The value is not what it should be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Garbled;

/// Reads a value.
///
/// # Errors
/// [`Garbled`].
pub(super) fn read<T: DeserializeOwned>(value: JsValue) -> Result<T, Garbled> {
    T::deserialize(Json(value))
}

/// For `#[serde(deserialize_with)]`: a value as it is, whatever is in it.
///
/// # Errors
/// It is not [`read`] that reads it.
pub(super) fn unread<'de, D: Deserializer<'de>>(deserializer: D) -> Result<JsValue, D::Error> {
    struct Unread;

    impl Visitor<'_> for Unread {
        type Value = Option<JsValue>;

        fn expecting(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
            Ok(())
        }

        fn visit_unit<E: de::Error>(self) -> Result<Self::Value, E> {
            Ok(PASSED.take())
        }
    }

    let value = deserializer.deserialize_newtype_struct(UNREAD, Unread)?;
    value.ok_or_else(|| de::Error::missing_field(UNREAD))
}

impl fmt::Display for Garbled {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        Ok(())
    }
}

impl std::error::Error for Garbled {}

/// Each in its own words, for the ones that come with the trait write sentences.
impl de::Error for Garbled {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self
    }

    fn invalid_type(_: Unexpected<'_>, _: &dyn de::Expected) -> Self {
        Self
    }

    fn invalid_value(_: Unexpected<'_>, _: &dyn de::Expected) -> Self {
        Self
    }

    fn invalid_length(_: usize, _: &dyn de::Expected) -> Self {
        Self
    }

    fn unknown_variant(_: &str, _: &'static [&'static str]) -> Self {
        Self
    }

    fn unknown_field(_: &str, _: &'static [&'static str]) -> Self {
        Self
    }

    fn missing_field(_: &'static str) -> Self {
        Self
    }

    fn duplicate_field(_: &'static str) -> Self {
        Self
    }
}

struct Json(JsValue);

impl Json {
    fn is_nothing(&self) -> bool {
        self.0.is_null() || self.0.is_undefined()
    }
}

impl IntoDeserializer<'_, Garbled> for Json {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}

impl<'de> Deserializer<'de> for Json {
    type Error = Garbled;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Garbled> {
        if self.is_nothing() {
            visitor.visit_unit()
        } else if let Some(truth) = self.0.as_bool() {
            visitor.visit_bool(truth)
        } else if let Some(number) = self.0.as_f64() {
            let whole = number.trunc() == number && number.abs() <= SAFE;
            if whole { visitor.visit_i64(number as i64) } else { visitor.visit_f64(number) }
        } else if let Some(text) = self.0.as_string() {
            visitor.visit_string(text)
        } else if Array::is_array(&self.0) {
            visitor.visit_seq(Items(self.0.unchecked_into::<Array>().into_iter()))
        } else {
            self.deserialize_map(visitor)
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Garbled> {
        if self.is_nothing() { visitor.visit_none() } else { visitor.visit_some(self) }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, name: &'static str, visitor: V) -> Result<V::Value, Garbled> {
        if name == UNREAD {
            PASSED.set(Some(self.0));
            return visitor.visit_unit();
        }
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Garbled> {
        if !self.0.is_object() || Array::is_array(&self.0) {
            return Err(Garbled);
        }
        visitor.visit_map(Fields { of: self.0, names: fields.iter(), value: JsValue::UNDEFINED })
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Garbled> {
        if !self.0.is_object() || Array::is_array(&self.0) {
            return Err(Garbled);
        }
        let pairs = Object::entries(self.0.unchecked_ref::<Object>()).into_iter().map(|pair| {
            let pair = pair.unchecked_into::<Array>();
            (pair.get(0).as_string().unwrap_or_default(), Json(pair.get(1)))
        });
        visitor.visit_map(MapDeserializer::new(pairs))
    }

    /// The contract's are plain words.
    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Garbled> {
        let name = self.0.as_string().ok_or(Garbled)?;
        visitor.visit_enum(IntoDeserializer::<Garbled>::into_deserializer(name))
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Garbled> {
        visitor.visit_unit()
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct seq tuple
        tuple_struct identifier
    }
}

struct Items(js_sys::ArrayIntoIter);

impl<'de> SeqAccess<'de> for Items {
    type Error = Garbled;

    fn next_element_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, Garbled> {
        self.0.next().map(|item| seed.deserialize(Json(item))).transpose()
    }
}

/// The fields of a structure, by name: what else is there is not looked at.
struct Fields {
    of: JsValue,
    names: std::slice::Iter<'static, &'static str>,
    value: JsValue,
}

impl<'de> MapAccess<'de> for Fields {
    type Error = Garbled;

    fn next_key_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, Garbled> {
        for name in self.names.by_ref() {
            self.value = Reflect::get(&self.of, &JsValue::from_str(name)).map_err(|_| Garbled)?;
            if !self.value.is_undefined() {
                return seed.deserialize(StrDeserializer::new(name)).map(Some);
            }
        }
        Ok(None)
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, Garbled> {
        seed.deserialize(Json(std::mem::replace(&mut self.value, JsValue::UNDEFINED)))
    }
}

#[cfg(all(test, target_arch = "wasm32"))]
#[allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
mod tests {
    use super::*;
    use idm_api::{
        audit::AuditEvent,
        error::{ErrorBody, ErrorCode},
    };
    use serde::Deserialize;
    use std::collections::BTreeMap;
    use wasm_bindgen_test::wasm_bindgen_test;

    #[derive(Debug, PartialEq, Deserialize)]
    #[serde(rename_all = "camelCase")]
    struct Kinds {
        whole: u64,
        below: i64,
        part: f64,
        text: String,
        truth: bool,
        list: Vec<u8>,
        pairs: BTreeMap<String, Option<i32>>,
        word: Word,
        #[serde(default)]
        left_out: Option<String>,
        null: Option<String>,
    }

    #[derive(Debug, PartialEq, Deserialize)]
    #[serde(rename_all = "kebab-case")]
    enum Word {
        InTwo,
    }

    fn parsed<T: DeserializeOwned>(text: &str) -> Result<T, Garbled> {
        read(js_sys::JSON::parse(text).unwrap())
    }

    #[wasm_bindgen_test]
    fn each_kind_of_value_is_read() {
        let text = r#"{"whole": 9007199254740991, "below": -7, "part": 0.5, "text": "aé\u0000", "truth": true,
            "list": [1, 255], "pairs": {"a": 1, "b": null}, "word": "in-two", "null": null, "more": [{}]}"#;
        let expected = Kinds {
            whole: 9_007_199_254_740_991,
            below: -7,
            part: 0.5,
            text: "aé\0".to_owned(),
            truth: true,
            list: vec![1, 255],
            pairs: [("a".to_owned(), Some(1)), ("b".to_owned(), None)].into(),
            word: Word::InTwo,
            left_out: None,
            null: None,
        };
        assert_eq!(parsed::<Kinds>(text), Ok(expected));
        assert_eq!(parsed::<f64>("7"), Ok(7.0));
    }

    #[wasm_bindgen_test]
    fn what_is_something_else_is_garbled() {
        for text in ["-1", "256", "0.5", "1e300", "\"1\"", "null", "true", "[]", "{}"] {
            assert_eq!(parsed::<u8>(text), Err(Garbled), "{text}");
        }
        for text in ["\"other\"", "{\"in-two\": null}", "7", "null"] {
            assert_eq!(parsed::<Word>(text), Err(Garbled), "{text}");
        }
        for text in ["[]", "null", "\"x\"", "{}", "{\"whole\": 1}"] {
            assert_eq!(parsed::<Kinds>(text), Err(Garbled), "{text}");
        }
        assert_eq!(parsed::<BTreeMap<String, u8>>("[1]"), Err(Garbled));
        assert_eq!(read::<u8>(JsValue::UNDEFINED), Err(Garbled));
    }

    #[wasm_bindgen_test]
    fn what_the_contract_knows_is_read_and_what_it_does_not_is_let_be() {
        let text = r#"{"statusCode": 409, "error": "Conflict", "message": "m", "code": "a_new_one",
            "fields": {}, "fieldCodes": {"name": "missing"}}"#;
        let body: ErrorBody = parsed(text).unwrap();
        assert_eq!((body.status_code, body.field_codes["name"].as_str()), (409, "missing"));
        assert!(!ErrorCode::ALL.contains(&body.code));
        assert!(parsed::<AuditEvent>("{}").is_err());
    }

    #[wasm_bindgen_test]
    fn a_value_that_is_not_looked_into_comes_as_it_is() {
        #[derive(Deserialize)]
        struct Two {
            first: Kept,
            second: Kept,
        }
        #[derive(Deserialize)]
        struct Kept(#[serde(deserialize_with = "unread")] JsValue);

        let first = js_sys::Function::new_no_args("").into();
        let value = Object::new();
        Reflect::set(&value, &"first".into(), &first).unwrap();
        Reflect::set(&value, &"second".into(), &7.into()).unwrap();
        let two: Two = read(value.into()).unwrap();
        assert!(two.first.0 == first && two.second.0 == 7);
    }

    /// xorshift64: variety, and a run like every other.
    struct Random(u64);

    impl Random {
        fn below(&mut self, most: u64) -> u64 {
            self.0 ^= self.0 << 13;
            self.0 ^= self.0 >> 7;
            self.0 ^= self.0 << 17;
            self.0 % most
        }

        fn one_of<'a>(&mut self, words: &[&'a str]) -> &'a str {
            let at = self.below(words.len() as u64);
            words[usize::try_from(at).unwrap()]
        }
    }

    /// Some JSON, with the names and words of the contract among others.
    fn any_json(random: &mut Random, depth: u32) -> String {
        let kind = random.below(if depth == 0 { 5 } else { 7 });
        let text = ["a", "\\u0000", "é", "identity:create", "in-two", "end-user", "\\ud800", "2026-01-01", ""];
        let names =
            ["whole", "below", "pairs", "word", "list", "statusCode", "fields", "code", "__proto__", "events", "x"];
        match kind {
            0 => random.one_of(&["null", "true", "false"]).to_owned(),
            1 => random.one_of(&["0", "-1", "1e309", "9007199254740993", "0.5", "-0", "255", "1e-7"]).to_owned(),
            2..=4 => format!("\"{}\"", random.one_of(&text)),
            5 => {
                let items: Vec<_> = (0..random.below(4)).map(|_| any_json(random, depth - 1)).collect();
                format!("[{}]", items.join(","))
            }
            _ => {
                let field = |random: &mut Random| {
                    let name = random.one_of(&names);
                    format!("\"{name}\":{}", any_json(random, depth - 1))
                };
                let fields: Vec<_> = (0..random.below(8)).map(|_| field(random)).collect();
                format!("{{{}}}", fields.join(","))
            }
        }
    }

    /// What an IDM that is out of its mind answers: each is read or garbled, and none ends the page.
    #[wasm_bindgen_test]
    fn whatever_json_comes_is_read_or_garbled() {
        let mut random = Random(0x9E37_79B9_7F4A_7C15);
        let mut read_well = 0;
        for _ in 0..4000 {
            let text = any_json(&mut random, 4);
            let outcomes = [
                parsed::<Kinds>(&text).is_ok(),
                parsed::<ErrorBody>(&text).is_ok(),
                parsed::<AuditEvent>(&text).is_ok(),
                parsed::<idm_api::application::ApplicationPage>(&text).is_ok(),
                parsed::<idm_api::user::Me>(&text).is_ok(),
                parsed::<BTreeMap<String, Vec<u8>>>(&text).is_ok(),
                parsed::<Option<String>>(&text).is_ok(),
                parsed::<Vec<Option<i64>>>(&text).is_ok(),
            ];
            read_well += outcomes.iter().filter(|well| **well).count();
        }
        assert!(read_well > 500, "{read_well}: it is not all refused");
    }
}
