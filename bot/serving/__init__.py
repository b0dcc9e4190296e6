"""Starting and keeping alive the three processes: web, Rasa, actions."""
