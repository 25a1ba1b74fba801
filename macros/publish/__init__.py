"""Files for other programs: data, sitemap, feed, robots.txt, llms.txt, security.txt."""
