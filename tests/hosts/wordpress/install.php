<?php
// Sets the site up, and writes its pages as an author does. Fails where WordPress leaves other tags than HOSTS.md says.
define('WP_INSTALLING', true);
$_SERVER['HTTP_HOST'] = '127.0.0.1:' . getenv('PORT');
$_SERVER['SERVER_PROTOCOL'] = 'HTTP/1.1';
require __DIR__ . '/site/wp-load.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';

// Mail is for others to set up.
function wp_new_blog_notification() {}

wp_install('A site with a quiz', 'admin', 'admin@example.org', false, '', 'unused-password');
update_option('permalink_structure', '/%postname%/');

const VARIANTS = [
  'element' => '<tie-break src="/quizzes/mine.json"></tie-break>',
  'div' => '<div data-tiebreak data-src="/quizzes/mine.json"></div>',
  'iframe' => '<iframe src="/tiebreak/embed.html"></iframe>',
];
const SURVIVES = ['editor' => ['element', 'div', 'iframe'], 'author' => ['div']];

function write_page(string $title, string $content): WP_Post {
  $id = wp_insert_post(
    ['post_type' => 'page', 'post_status' => 'publish', 'post_title' => $title, 'post_content' => wp_slash($content)],
    true,
  );
  return is_wp_error($id) ? exit($id->get_error_message()) : get_post($id);
}

foreach (SURVIVES as $role => $expected) {
  wp_set_current_user(wp_insert_user(['user_login' => $role, 'user_pass' => 'unused-password', 'role' => $role]));
  kses_init();
  $survived = [];
  foreach (VARIANTS as $name => $html) {
    $post = write_page("$role $name", "<!-- wp:html -->\n$html\n<!-- /wp:html -->");
    if (str_contains($post->post_content, $html)) $survived[] = $name;
    wp_delete_post($post->ID, true);
  }
  echo "$role: ", implode(', ', $survived), "\n";
  if ($survived !== $expected) exit("expected of $role: " . implode(', ', $expected) . "\n");
}

$home = write_page('Home', '<!-- wp:html --><a href="/quiz/">Quiz</a><!-- /wp:html -->');
write_page('Quiz', file_get_contents(__DIR__ . '/quiz.html'));
update_option('show_on_front', 'page');
update_option('page_on_front', $home->ID);
flush_rewrite_rules();
echo "installed\n";
