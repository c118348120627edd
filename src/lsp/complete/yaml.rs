//! Where in a mapping the cursor stands: under which keys, at a key or at its value. Read from the lines alone, since a text that is being
//! written is no YAML yet.

/// The place of the cursor in a mapping.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Place<'t> {
    /// The keys above, the outermost first.
    pub(super) parents: Vec<&'t str>,
    /// The key whose value is written; `None` where a key is.
    pub(super) key: Option<&'t str>,
    /// What has been begun.
    pub(super) begun: &'t str,
}

/// Whether a text that ends before the cursor's line is within front matter.
pub(super) fn is_front_matter(above: &str) -> bool {
    let mut lines = above.trim_start_matches('\u{FEFF}').lines();
    lines.next().is_some_and(|first| first.trim_end() == "---") && lines.all(|line| !matches!(line.trim_end(), "---" | "..."))
}

/// Where the cursor stands, `above` being the text before its line and `before` the line up to it. `None` within a comment.
pub(super) fn place<'t>(above: &'t str, before: &'t str) -> Option<Place<'t>> {
    if before.trim_start().starts_with('#') || before.contains(" #") {
        return None;
    }
    let (indent, words, item) = stripped(before);
    if let Some((outside, inside)) = open_brace(words) {
        let mut parents = parents(above, indent);
        parents.extend(outside);
        return Some(entry(parents, inside.rsplit(',').next().unwrap_or(inside).trim_start()));
    }
    if words.contains(": ") || words.ends_with(':') && !item {
        return Some(entry(parents(above, indent), words));
    }
    let mut parents = parents(above, indent);
    // A word after a dash is an item of a list, as far as anybody can tell; a key may still become of it.
    let key = if item { parents.pop() } else { None };
    Some(Place { parents, key, begun: bare(words) })
}

/// A key and what stands behind it, or a key that is being written.
fn entry<'t>(parents: Vec<&'t str>, words: &'t str) -> Place<'t> {
    match words.split_once(':').filter(|(_, value)| value.is_empty() || value.starts_with(' ')) {
        Some((key, value)) => {
            let last = value.rsplit(['[', ',']).next().unwrap_or(value);
            Place { parents, key: Some(bare(key)), begun: bare(last) }
        }
        None => Place { parents, key: None, begun: bare(words) },
    }
}

/// How far a line's words are pushed in, the words, and whether they are an item of a list.
fn stripped(line: &str) -> (usize, &str, bool) {
    let (mut words, mut item) = (line.trim_start(), false);
    while let Some(rest) = words.strip_prefix("- ") {
        (words, item) = (rest.trim_start(), true);
    }
    (line.len() - words.len(), words, item)
}

/// What stands before and in a brace that is still open; before it the key it belongs to, if that is in the line.
fn open_brace(words: &str) -> Option<(Option<&str>, &str)> {
    let open = words.rfind('{').filter(|open| words.get(*open..).is_some_and(|inner| !inner.contains('}')))?;
    let key = words.get(..open)?.split_once(':').map(|(key, _)| bare(key));
    Some((key, words.get(open + 1..)?))
}

/// The keys that a line pushed in so far belongs to.
fn parents(above: &str, indent: usize) -> Vec<&str> {
    let (mut found, mut limit) = (Vec::new(), indent);
    for line in above.lines().rev() {
        let (own, words, item) = stripped(line);
        if words.is_empty() || words.starts_with('#') {
            continue;
        }
        // A list may stand at the same depth as its key, and then its dash is where the key begins.
        let dash = line.len() - line.trim_start().len();
        let edge = if item { dash } else { own };
        if edge < limit && !(item && own >= limit) {
            if let Some((key, value)) = words.split_once(':')
                && value.trim().is_empty()
            {
                found.push(bare(key));
            }
            limit = edge;
        }
        if limit == 0 {
            break;
        }
    }
    found.reverse();
    found
}

/// Words without the space and quotes around them.
fn bare(words: &str) -> &str {
    words.trim_start().trim_start_matches(['"', '\'']).trim_end_matches(['"', '\''])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at<'t>(above: &'t str, before: &'t str) -> (Vec<&'t str>, Option<&'t str>, &'t str) {
        let place = place(above, before).expect("a place");
        (place.parents, place.key, place.begun)
    }

    #[test]
    fn front_matter_ends_with_its_fence() {
        assert!(is_front_matter("---\nterm: x\n"));
        assert!(is_front_matter("\u{FEFF}---\r\n"));
        assert!(!is_front_matter("---\nterm: x\n---\n") && !is_front_matter("x\n---\n") && !is_front_matter(""));
    }

    #[test]
    fn keys_values_and_items_are_told_apart() {
        assert_eq!(at("---\nterm: x\n", "ba"), (vec![], None, "ba"));
        assert_eq!(at("---\n", "status: rec"), (vec![], Some("status"), "rec"));
        assert_eq!(at("---\n", "basis: ['btl:17', \"btl:1"), (vec![], Some("basis"), "btl:1"));
        assert_eq!(at("---\n", "article: btl:1"), (vec![], Some("article"), "btl:1"));
        assert_eq!(at("---\nauthors:\n  - a\n", "  - b"), (vec![], Some("authors"), "b"));
        assert_eq!(at("---\nauthors:\n- a\n", "- "), (vec![], Some("authors"), ""));
    }

    #[test]
    fn the_keys_above_are_found_by_how_far_the_lines_are_pushed_in() {
        let above = "title: T\nfunding:\n  number: 1\n  logos:\n    - file: a.svg\n";
        assert_eq!(at(above, "      al"), (vec!["funding", "logos"], None, "al"));
        assert_eq!(at(above, "  sta"), (vec!["funding"], None, "sta"));
        assert_eq!(at("menu:\n", "  - {text: A, link: pa"), (vec!["menu"], Some("link"), "pa"));
        assert_eq!(at("", "collections: {likumi: act, termini: t"), (vec!["collections"], Some("termini"), "t"));
        assert_eq!(at("- id: x\n", "  na"), (vec![], None, "na"));
    }
}
