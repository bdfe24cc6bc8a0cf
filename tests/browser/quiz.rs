//! Taking the quiz: by pointer, by keyboard alone, going back, skipping everything.

use serde_json::{Value, json};
use thirtyfour::Key;

use crate::page::{Browser, Page};
use crate::support::{answers, shipped};
use tiebreak_core::answers::Answers;
use tiebreak_core::comparison::Comparison;
use tiebreak_core::link::encode;
use tiebreak_core::result::result;
use tiebreak_core::validate::Value as Plain;

/// The first answer to even questions, the last to odd ones.
pub fn chosen(comparison: &Comparison) -> Answers {
    let notation: Vec<String> = comparison
        .questions
        .iter()
        .enumerate()
        .map(|(index, question)| {
            let answer = if index % 2 == 0 { question.answers.first() } else { question.answers.last() };
            format!("{}_{}", question.id, answer.unwrap().id)
        })
        .collect();
    answers(comparison, &notation.join(" "))
}

/// Presses the chosen answers one after the other.
pub async fn take(page: &Page, comparison: &Comparison, answers: &Answers) {
    for (question, answer) in answers.answered() {
        let question = &comparison.questions[question];
        page.find("group", &question.text).await;
        page.press_answer(&question.answers[answer].text).await;
    }
    page.until("return widget.result !== null && root.querySelector('.result') !== null").await;
}

pub async fn assert_result(page: &Page, comparison: &Comparison, answers: &Answers) {
    // By way of our own values, which write whole numbers as JavaScript does.
    let native = serde_json::to_value(result(comparison, answers).unwrap()).unwrap();
    let native = serde_json::to_value(serde_json::from_value::<Plain>(native).unwrap()).unwrap();
    assert_eq!(page.eval("return widget.result").await, native);
    let url = page.address().await;
    let code = encode(comparison, answers).unwrap();
    assert!(url.contains(&format!("tiebreak={code}")), "{url} does not hold {code}");
}

pub async fn by_pointer(browser: Browser) {
    let comparison = shipped("python-vs-nodejs");
    let chosen = chosen(&comparison);
    let page = browser.open("/dist/index.html").await;
    let before = page.eval("return root.querySelector('.quiz').offsetHeight").await;
    take(&page, &comparison, &chosen).await;
    assert_result(&page, &comparison, &chosen).await;
    page.find("heading", "Your answers").await;
    page.click("button", "Go through my answers").await;
    page.find("group", &comparison.questions.first().unwrap().text).await;
    let after = page.eval("return root.querySelector('.quiz').offsetHeight").await;
    assert_eq!(before, after, "the frame keeps its height");
    page.close().await;
}

pub async fn by_keyboard(browser: Browser) {
    let comparison = shipped("python-vs-nodejs");
    let chosen = chosen(&comparison);
    let page = browser.open("/tests/pages/one.html").await;
    for (index, (question, answer)) in chosen.answered().enumerate() {
        let entry = &comparison.questions[question];
        page.find("group", &entry.text).await;
        // Into the answers by Tab the first time; later the focus is on the question already.
        if index == 0 {
            while !page.focused().await.contains(&entry.answers.first().unwrap().text) {
                page.keys(Key::Tab).await;
            }
        } else {
            page.until_focused(&entry.text).await;
            // The answers come next; a digit needs no focus on them.
            if index % 4 != 1 {
                page.keys(Key::Tab).await;
            }
        }
        let answer = usize::from(answer);
        if answer == 0 {
            page.keys(" ").await;
        } else if index % 4 == 1 {
            page.keys((answer + 1).to_string()).await;
        } else {
            // Not up from the first to the last: WebKit's groups of radio buttons end at their ends.
            for _ in 0..answer {
                page.keys(Key::Down).await;
            }
        }
        // A key never moves on by itself.
        tokio::time::sleep(std::time::Duration::from_millis(500)).await;
        page.find("group", &entry.text).await;
        page.keys(Key::Enter).await;
    }
    page.until("return root.querySelector('.result') !== null").await;
    assert_result(&page, &comparison, &chosen).await;
    page.until_focused("answers").await;
    page.close().await;
}

/// A frame that is a flex container would put its legend first in WebKit.
/// At 328 px, as on a phone of 360, the segments of twelve questions and the star's two texts take one line each.
pub async fn lines_stay_single_on_a_phone(browser: Browser) {
    let page = browser.open_sized("/tests/pages/one.html", false, 360).await;
    page.eval("widget.style.inlineSize = '328px'; widget.setAttribute('src', '/data/python-vs-nodejs.json')").await;
    page.until("return root.querySelectorAll('.segment').length === 12").await;
    let lines =
        "const lines = (parts) => new Set([...root.querySelectorAll(parts)].map((part) => part.offsetTop)).size;
        return [lines('.segment'), lines('.current .star > :not(input)')]";
    assert_eq!(page.eval(lines).await, json!([1, 1]));
    page.close().await;
}

pub async fn each_part_stands_below_the_one_before(browser: Browser) {
    let page = browser.open("/tests/pages/one.html").await;
    page.eval("widget.setAttribute('src', '/tests/fixtures/complete.json')").await;
    page.find("group", "Does it rain?").await;
    let tops = "return ['.quiz > .progress', '.current legend', '.current .help', '.current .answers', '.current .star', '.steps']
        .map((part) => root.querySelector(part).getBoundingClientRect().top)
        .every((top, index, tops) => index === 0 || top > tops[index - 1])";
    assert_eq!(page.eval(tops).await, json!(true));
    page.close().await;
}

/// The bar beside the position gives way, not its words.
pub async fn the_position_stays_on_one_line(browser: Browser) {
    let page = browser.open("/tests/pages/one.html").await;
    let lines = "return [200, 280, 720].map((width) => {
            widget.style.width = `${width}px`;
            const position = root.querySelector('.position');
            return Math.round(position.offsetHeight / parseFloat(getComputedStyle(position).lineHeight));
        })";
    let lines = page.eval(lines).await;
    assert!(lines.as_array().unwrap().iter().all(|lines| lines.as_u64().unwrap() <= 1), "{lines}");
    page.close().await;
}

/// Each segment names its question and leads to it; a fourth star is refused, and why is said.
pub async fn segments_lead_to_questions(browser: Browser) {
    let page = browser.open("/tests/pages/one.html").await;
    page.press_answer("A web app").await;
    page.find("group", "What do you already know").await;
    let small = "widget.style.width = '328px';
        return [...root.querySelectorAll('.segment')].filter((e) => e.offsetWidth < 24 || e.offsetHeight < 24).length";
    assert_eq!(page.eval(small).await, json!(0), "each is wide enough for a finger");
    page.click("button", "Question 4, Team: not answered").await;
    page.until_focused("Who will write").await;
    page.click("button", "Question 1, Goal: answered").await;
    page.until_focused("mainly want to build").await;
    for question in 1..=3 {
        page.click("checkbox", "This matters most").await;
        page.until(&format!("return Object.values(widget.answers).filter((a) => a.star).length === {question} || root.querySelectorAll('.star :checked').length === {question}")).await;
        page.click("button", &format!("Question {},", question + 1)).await;
    }
    page.click("checkbox", "This matters most").await;
    page.until("return root.querySelector('.widget > [role=status]').textContent.startsWith('Three stars')").await;
    assert_eq!(page.eval("return root.querySelectorAll('.star :checked').length").await, json!(3));
    page.close().await;
}

/// The button that leads on says more at the end, but the widget is as high as before, however wide it is.
pub async fn the_last_question_moves_nothing(browser: Browser) {
    let page = browser.open_at("/tests/pages/two.html", 1).await;
    let heights = "const heights = {};
        for (let width = 280; width <= 720; width += 8) {
            widget.style.width = `${width}px`;
            heights[width] = widget.offsetHeight;
        }
        return heights";
    for (lang, skip, back, finish) in
        [("en", "Skip", "Back", "See the result"), ("de", "Überspringen", "Zurück", "Zum Ergebnis")]
    {
        page.eval(&format!("widget.lang = '{lang}'")).await;
        page.find("button", skip).await;
        // Once the quiz has begun: then the summary is folded away.
        page.click("button", skip).await;
        page.until("return root.querySelectorAll('.question')[1].matches('.current')").await;
        let second = page.eval(heights).await;
        page.click("button", skip).await;
        page.find("button", finish).await;
        assert_eq!(page.eval(heights).await, second, "{lang}");
        page.click("button", back).await;
        page.click("button", back).await;
    }
    page.close().await;
}

pub async fn back_keeps_the_answer(browser: Browser) {
    let page = browser.open("/tests/pages/two.html").await;
    let page = Page { widget: 1, ..page };
    page.press_answer("None").await;
    page.find("group", "How do you sleep?").await;
    page.click("button", "Back").await;
    page.find("group", "How much time").await;
    assert_eq!(page.eval("return root.querySelector('.current :checked').value").await, json!("none"));
    page.click("checkbox", "This matters most").await;
    page.until("return widget.answers.time.star").await;
    page.click("button", "Next").await;
    page.find("group", "How do you sleep?").await;
    page.close().await;
}

pub async fn all_skipped(browser: Browser) {
    let page = browser.open_at("/tests/pages/two.html", 1).await;
    for _ in 0..3 {
        page.click("button", "Skip").await;
    }
    page.find("heading", "No result yet").await;
    assert_eq!(page.eval("return widget.result").await, Value::Null);
    assert_eq!(page.eval("return widget.answers.milk").await, json!({"answer": null, "star": false}));
    page.click("button", "Start again").await;
    page.find("group", "How much time").await;
    assert_eq!(page.eval("return widget.answers").await, json!({}));
    page.close().await;
}
