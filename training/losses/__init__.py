"""What training minimises, and what tables report."""
