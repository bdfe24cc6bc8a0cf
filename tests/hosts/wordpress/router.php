<?php
// As WordPress's rewrite rules do: a file that is there, else the site.
if (is_file(__DIR__ . '/site' . parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH))) return false;
require __DIR__ . '/site/index.php';
