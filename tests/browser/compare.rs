//! The comparison: every criterion, the filters, the way from a reason to its row.

use serde_json::json;

use crate::page::Browser;
use crate::quiz::{chosen, take};
use crate::support::shipped;
use tiebreak_core::index::CriterionIndex;

pub async fn shows_every_criterion(browser: Browser) {
    let comparison = shipped("python-vs-nodejs");
    let page = browser.open("/tests/pages/one.html").await;
    page.click("button", "Compare").await;
    page.find("table", "").await;
    let titles = page.eval("return [...root.querySelectorAll('.row .title')].map((e) => e.textContent)").await;
    let expected: Vec<&str> = comparison.criteria.iter().map(|criterion| criterion.title.as_str()).collect();
    assert_eq!(titles, json!(expected));
    let cells = page.eval("return root.querySelectorAll('.row td:not(.row-details)').length").await;
    assert_eq!(cells, json!(comparison.criteria.len() * comparison.options.len()));
    // Opening a row shows its detail and its sources.
    let row = format!("#row-{}", comparison.criteria[CriterionIndex::from(1)].id);
    page.eval(&format!("root.querySelector('{row} summary').click()")).await;
    // By their sizes: WebKit computes a style anew where it is asked for, and draws the old one.
    page.until(&format!(
        "return [...root.querySelectorAll('{row} :is(.detail, .row-details)')].every((e) => e.offsetHeight > 0)"
    ))
    .await;
    // In one run: no date goes to a line of its own.
    let apart = format!(
        "return [...root.querySelectorAll('{row} .sources small')].filter((e) => getComputedStyle(e).display !== 'inline').length"
    );
    assert_eq!(page.eval(&apart).await, json!(0));
    let links =
        page.eval(&format!("return [...root.querySelectorAll('{row} .row-details a')].map((a) => a.href)")).await;
    assert_eq!(links.as_array().unwrap().len(), comparison.criteria[CriterionIndex::from(1)].sources.len());
    let unsafe_links = page.eval("return [...root.querySelectorAll('a')].filter((a) => !/^https?:$/.test(a.protocol) || !a.relList.contains('noopener')).length").await;
    assert_eq!(unsafe_links, json!(0));
    page.close().await;
}

pub async fn filters(browser: Browser) {
    let page = browser.open_at("/tests/pages/two.html", 1).await;
    page.click("button", "Compare").await;
    page.find("row", "Price").await;
    page.click("button", "Only clear winners").await;
    page.until("return root.querySelectorAll('.row').length === 2").await;
    page.find("searchbox", "Find a row").await.send_keys("gongfu").await.unwrap();
    page.until("return root.querySelectorAll('.row').length === 1").await;
    page.until("return root.querySelector('.count').textContent === '1 of 3 rows'").await;
    page.find("searchbox", "Find a row").await.send_keys("zzz").await.unwrap();
    page.until("return root.querySelector('.empty') !== null").await;
    page.click("button", "Clear").await;
    page.until("return root.activeElement?.id === 'search' && root.querySelectorAll('.row').length === 2").await;
    page.click("button", "Cost").await;
    page.until("return root.querySelector('.empty') !== null").await;
    page.click("button", "Show all rows").await;
    page.until("return root.querySelectorAll('.row').length === 3").await;
    page.close().await;
}

pub async fn squares_lead_to_rows(browser: Browser) {
    let page = browser.open_sized("/tests/pages/one.html", false, 360).await;
    page.click("button", "Compare").await;
    page.find("table", "").await;
    let height = page.eval("return widget.offsetHeight").await;
    assert!(height.as_i64().unwrap() <= 2000, "closed, the comparison is {height} px high");
    page.eval("root.querySelector('.square[title^=\"Raw speed\"]').click()").await;
    page.until("return root.querySelector('#row-speed details').open").await;
    page.until("return root.querySelector('#row-speed').checkVisibility()").await;
    page.until_focused("Raw speed").await;
    page.close().await;
}

/// Of five options a narrow table shows two, the ones that the reader asks for.
pub async fn columns_are_chosen_by_chips(browser: Browser) {
    const HEADS: &str = "return [...root.querySelectorAll('.table thead th + th')].filter((e) => e.checkVisibility()).map((e) => e.lastChild.textContent)";
    let page = browser.open_sized("/tests/pages/one.html", false, 360).await;
    page.eval("widget.setAttribute('src', '/data/static-site-generators.json')").await;
    page.find("heading", "static site generator").await;
    page.click("button", "Compare").await;
    page.find("table", "").await;
    assert_eq!(page.eval(HEADS).await, json!(["Hugo", "Astro"]));
    page.eval("[...root.querySelectorAll('.picker .chip')].at(-1).click()").await;
    page.until(&format!("const heads = (() => {{ {HEADS} }})(); return heads.join() === 'Hugo,Docusaurus'")).await;
    page.eval("root.querySelector('.picker .chip').click()").await;
    page.until(&format!("const heads = (() => {{ {HEADS} }})(); return heads.join() === 'Docusaurus,Astro'")).await;
    page.close().await;
}

pub async fn a_reason_leads_to_its_row(browser: Browser) {
    let comparison = shipped("python-vs-nodejs");
    let page = browser.open("/tests/pages/one.html").await;
    take(&page, &comparison, &chosen(&comparison)).await;
    page.eval("root.querySelector('.rest').open = root.querySelector('.pull:has(.more)').open = true").await;
    let reason = page.eval("return root.querySelector('.more .link').textContent").await;
    let title = reason.as_str().unwrap();
    page.click("button", title).await;
    page.until("return root.querySelector('.row details[open]') !== null").await;
    let open = page.eval("return root.querySelector('.row:has(details[open]) .title').textContent").await;
    assert_eq!(open, reason);
    page.until_focused(title).await;
    page.eval("[...root.querySelectorAll('.chips .chip')].find((e) => e.textContent === 'Mine').click()").await;
    page.until("return root.querySelectorAll('.row').length === root.querySelectorAll('.square.mine').length").await;
    page.click("button", "Back to the result").await;
    page.until_focused("Your answers").await;
    page.close().await;
}

pub async fn groups_fold_on_a_phone(browser: Browser) {
    let page = browser.open_sized("/tests/pages/one.html", false, 360).await;
    page.click("button", "Compare").await;
    page.find("table", "").await;
    let rows = "return [...root.querySelectorAll('.row')].filter((row) => row.offsetHeight > 0).length";
    assert_eq!(page.eval(rows).await, json!(0));
    page.eval("root.querySelector('.group-name summary').click()").await;
    page.until(&format!("return (() => {{ {rows} }})() === 5")).await;
    page.eval("root.querySelector('.group-name summary').click()").await;
    page.until(&format!("return (() => {{ {rows} }})() === 0")).await;
    page.close().await;
}

pub async fn a_rows_link_is_copied(browser: Browser) {
    let page = browser.open_at("/tests/pages/two.html", 1).await;
    page.click("button", "Compare").await;
    page.find("row", "Price").await;
    page.eval("root.querySelector('#row-price summary').click()").await;
    page.click("button", "Copy a link to this row").await;
    page.until("return root.querySelector('.toast')?.textContent.includes('Link copied') ?? false").await;
    let link = page.pasted().await;
    assert!(link.ends_with("/tests/pages/two.html?tiebreak-2-row=price"), "{link}");
    page.find("searchbox", "Find a row").await.send_keys("p").await.unwrap();
    page.until("return root.querySelector('.toast') === null").await;
    page.close().await;
}

/// On a phone two columns are shown, and who wins a row may not be among them.
pub async fn a_winner_out_of_sight_is_named(browser: Browser) {
    let page = browser.open_sized("/tests/pages/one.html", false, 360).await;
    page.eval("widget.setAttribute('src', '/data/rest-graphql-grpc.json'); widget.setAttribute('view', 'compare')")
        .await;
    page.find("table", "").await;
    let seen = "return [...root.querySelectorAll('.absent-winner')].filter((e) => getComputedStyle(e).display !== 'none').map((e) => e.textContent)";
    page.until("return [...root.querySelectorAll('th')].some((th) => th.textContent.includes('GraphQL'))").await;
    let narrow = page.eval(seen).await;
    assert!(narrow.as_array().unwrap().iter().all(|mark| mark.as_str().unwrap().contains("gRPC")), "{narrow}");
    assert!(!narrow.as_array().unwrap().is_empty());
    page.resize(900).await;
    assert_eq!(page.eval(seen).await, json!([]));
    // Of eight options four are shown. The letters of a mark stand within it.
    page.eval("widget.setAttribute('src', '/tests/fixtures/eight-options.json')").await;
    page.until("return [...root.querySelectorAll('.absent-winner')].some((e) => e.textContent.includes('Apple'))")
        .await;
    let marks = "return [...root.querySelectorAll('.absent-winner .mark')].map((mark) => {
        const letters = new Range();
        letters.selectNodeContents(mark);
        const [inner, outer] = [letters, mark].map((part) => part.getBoundingClientRect());
        return outer.width === 0 || (outer.left <= inner.left && inner.right <= outer.right);
    })";
    let marks = page.eval(marks).await;
    assert!(!marks.as_array().unwrap().is_empty());
    assert!(marks.as_array().unwrap().iter().all(|fits| fits == true), "{marks}");
    page.close().await;
}
