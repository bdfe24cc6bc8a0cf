//! Plain JSON on its way between the page's script and the model.

use js_sys::{Array, Object};
use wasm_bindgen::{JsCast, JsValue};

use crate::model::value::Value;

/// No format of ours goes so deep, and each level takes some of the stack.
const DEEPEST: u32 = 50;

/// What a script handed over; what JSON does not know, such as a function, and what lies too deep is null.
pub fn from_js(js: &JsValue) -> Value {
    read(js, 0)
}

fn read(js: &JsValue, depth: u32) -> Value {
    if let Some(text) = js.as_string() {
        Value::Text(text)
    } else if let Some(number) = js.as_f64() {
        Value::Number(number)
    } else if let Some(flag) = js.as_bool() {
        Value::Bool(flag)
    } else if depth == DEEPEST {
        Value::Null
    } else if let Some(items) = js.dyn_ref::<Array>() {
        let mut list = Vec::new();
        for index in 0..items.length() {
            list.push(read(&items.get(index), depth + 1));
        }
        Value::List(list)
    } else if js.is_object() {
        let entries = Object::entries(js.unchecked_ref());
        let mut record = Vec::new();
        for index in 0..entries.length() {
            let entry: Array = entries.get(index).unchecked_into();
            record.push((entry.get(0).as_string().unwrap_or_default(), read(&entry.get(1), depth + 1)));
        }
        Value::Record(record)
    } else {
        Value::Null
    }
}

#[cfg(not(feature = "seldom"))]
pub fn to_js(value: &Value) -> JsValue {
    match value {
        Value::Null => JsValue::NULL,
        Value::Bool(flag) => (*flag).into(),
        Value::Number(number) => (*number).into(),
        Value::Text(text) => text.into(),
        Value::List(items) => {
            let list = Array::new();
            for item in items {
                list.push(&to_js(item));
            }
            list.into()
        }
        Value::Record(fields) => {
            let object = Object::new();
            for (name, value) in fields {
                let _ = js_sys::Reflect::set(&object, &name.into(), &to_js(value));
            }
            object.into()
        }
    }
}
