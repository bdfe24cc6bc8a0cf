// Empties functions of a WebAssembly that are never called here, though nothing in the code says so: the optimizer then
// drops them and all that only they call. One that is called all the same stops the widget, which the tests would show.
// Usage: node scripts/snip.mjs NAMED_WASM (rewritten in place)
import { readFileSync, writeFileSync } from "node:fs";
import { CODE, DATA, IMPORTS, Reader, binaryOf, functionNames, number, sections } from "./binary.mjs";

// Names without crates' hashes, each with why nothing of that name is ever called.
const NEVER_CALLED = [
  ["there is no raw HTML in the views", /^<yew::virtual_dom::vraw::VRaw as .*>::attach$/],
  ["so none is taken away", /^<yew::dom_bundle::braw::BRaw>::detach_bundle$/],
  ["nor looked for", /^<yew::dom_bundle::braw::BRaw>::position$/],
  ["there are no portals", /^<yew::virtual_dom::vportal::VPortal as .*>::attach$/],
  ["so none is updated", /^<alloc::rc::Rc<yew::virtual_dom::vportal::VPortal> as .*>::unwrap_or_clone$/],
  ["nor dropped", /^<alloc::rc::Rc<yew::virtual_dom::vportal::VPortal>>::drop_slow$/],
  ["nothing is awaited", /^<yew::virtual_dom::vsuspense::VSuspense as .*>::attach$/],
  ["so none is updated", /^<alloc::rc::Rc<yew::virtual_dom::vsuspense::VSuspense> as .*>::unwrap_or_clone$/],
  ["so none is told", /^<yew::html::component::scope::Scope<yew::suspense::component::\w+::BaseSuspense>>::send_message/],
  ["so none is looked for", /^<yew::html::component::scope::AnyScope>::find_parent_scope::<yew::suspense::component::\w+::BaseSuspense>$/],
  ["so nothing goes on later", /^<yew::html::component::lifecycle::ComponentState>::suspend::\{closure#0\}$/],
  ["nor at once", /^<yew::suspense::component::\w+::BaseSuspense>::resume$/],
  ["nor is it dropped", /^<alloc::rc::Rc<yew::virtual_dom::vsuspense::VSuspense>>::drop_slow$/],
  ["with who waits for it", /^<alloc::rc::Rc<(dyn core::ops::function::Fn<\(|core::cell::RefCell<alloc::vec::Vec<yew::callback::Callback<)yew::suspense::suspension::Suspension.*>::drop_slow$/],
  ["and what is waited for", /^core::ptr::drop_in_place::<yew::suspense::suspension::Suspension>$/],
  ["components are told new properties, and send themselves nothing", /^<yew::html::component::lifecycle::UpdateRunner as .*>::run$/],
  ["what is drawn has one owner, and is never copied", /^<core::option::Option<yew::virtual_dom::key::Key> as core::clone::Clone>::clone$/],
  ["there are no fields of several lines", /^<web_sys::\w+::gen_HtmlTextAreaElement::.* externref shim$/],
  ["what an event asks for stands in the markup: there are no listeners", /^<yew::dom_bundle::btag::listeners::ListenerRegistration>::register$/],
  ["so none is taken away", /^<yew::dom_bundle::btag::listeners::Registry>::unregister$/],
  ["so no kind of event is listened to", /^<yew::dom_bundle::subtree_root::BSubtree>::ensure_handled$/],
  ["nor when another root is made", /^<yew::dom_bundle::subtree_root::SubtreeData>::add_listener(::\{closure#0\})?$/],
  ["so none is looked up", /^<yew::dom_bundle::subtree_root::EventDescriptor as .*>::(clone|eq)$/],
  ["nor put into a table", /^<hashbrown::raw::RawTable<\(yew::dom_bundle::subtree_root::EventDescriptor, .*>::reserve_rehash::/],
  ["nor looked for there", /^<hashbrown::raw::RawTable<\(u32, std::collections::hash::map::HashMap<yew::dom_bundle::subtree_root::EventDescriptor, .*>::find::/],
  ["nor is one dropped with its listeners", /^<hashbrown::raw::RawTable<\(yew::dom_bundle::subtree_root::EventDescriptor, alloc::vec::Vec<.*> as core::ops::drop::Drop>::drop$/],
  ["nor they alone", /^core::ptr::drop_in_place::<alloc::(boxed::Box<\[core::option::Option<alloc::)?rc::Rc<dyn yew::virtual_dom::listeners::Listener>/],
  ["nor their kinds", /^core::ptr::drop_in_place::<yew::virtual_dom::listeners::ListenerKind>$/],
  ["the list of attributes' names is the same for all elements", /^<yew::virtual_dom::Attributes>::apply_diff_as_maps::collect$/],
  ["so none is a fixed list, or a map", /^<yew::virtual_dom::Attributes>::iter::\{closure#[02]\}$/],
  ["nor dropped as one", /^<alloc::rc::Rc<indexmap::map::IndexMap<implicit_clone::unsync::string::IString, .*>::drop_slow$/],
  ["nor looked up in one", /^<indexmap::map::IndexMap<implicit_clone::unsync::string::IString, .*>::get_index_of::/],
];

// What only those functions read: the names of all events, one behind the other.
const UNREAD = /onabortonauxclick[a-z]*ontransitionrunontransitionstart/;

// No local variables, `unreachable`, the end.
const EMPTY = Uint8Array.of(3, 0x00, 0x00, 0x0b);

// A binary's own functions come after those that it imports.
const imported = (found) => {
  const section = found.find(({ kind }) => kind === IMPORTS);
  return section ? new Reader(section.content).number() : 0;
};

const snipped = (content, first, goes) => {
  const reader = new Reader(content);
  const count = reader.number();
  const parts = [number(count)];
  for (let index = first; index < first + count; index += 1) {
    const start = reader.at;
    reader.take(reader.number());
    parts.push(goes(index) ? EMPTY : content.subarray(start, reader.at));
  }
  return Buffer.concat(parts);
};

const file = process.argv[2];
const found = sections(readFileSync(file));
const names = functionNames(found);
const first = imported(found);
const going = new Set();
for (const [, pattern] of NEVER_CALLED) {
  const named = [...names].filter(([index, name]) => index >= first && pattern.test(name));
  if (named.length === 0) throw new Error(`no function is named ${pattern}: look at what Yew calls it now, or do without`);
  for (const [index] of named) going.add(index);
}
const blanked = (content) => {
  const names = content.toString("latin1").match(UNREAD);
  if (!names) throw new Error(`no data reads ${UNREAD}: look at what Yew calls its events now, or do without`);
  return Buffer.from(content).fill(0, names.index, names.index + names[0].length);
};
const CHANGES = { [CODE]: (content) => snipped(content, first, (index) => going.has(index)), [DATA]: blanked };
writeFileSync(file, binaryOf(found, ({ kind, content }) => CHANGES[kind]?.(content) ?? content));
