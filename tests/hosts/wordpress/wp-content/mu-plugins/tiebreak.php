<?php
add_action('wp_head', function () {
  printf('<script type="module" src="%s"></script>', content_url('tiebreak/tiebreak.js'));
});
