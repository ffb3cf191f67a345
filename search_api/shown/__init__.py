"""What people are shown, and take away: labels, pages, plots, tables, feeds."""
